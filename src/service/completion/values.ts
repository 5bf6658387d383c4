import { CompletionItemKind, MarkupKind, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import { isBlankText } from '../../core/blanks/blanks';
import { criterionCoverage } from '../../core/coverage/criterion';
import { inScopeCriteria } from '../../core/scope/scope';
import type { Programme } from '../../core/index/programme';
import type { IdKind } from '../../core/model/kinds';
import type { Field } from '../../core/model/schema';
import { quoteIfNeeded } from '../../core/syntax/edit';
import type { YamlCursor } from '../cursor/cursor';
import { escapeLine } from '../markdown';
import { idsOf, titleOf } from '../names';
import type { CompletionData } from './data';
import { dateItems } from './dates';
import type { Write } from './item';
import { locationItems } from './locations';
import { toRange, type FileContext } from '../place';

/** The most items of a list; longer lists are narrowed as the person types. */
const mostItems = 300;

/**
 * Values for the field at the cursor. `lead` is inserted before each value (a dash for a list item that has none yet).
 */
export function valueItems(context: FileContext, cursor: YamlCursor, field: Field, lead: string): CompletionList {
  const shorthand = field.shorthand ? field.byKey?.get(field.shorthand) : undefined;
  const value = shorthand ?? field;
  const write = writer(context, cursor, lead);
  if (value.ref) return idItems(context, cursor, value.ref, write);
  if (value.values) return { isIncomplete: false, items: enumItems(value, write) };
  if (value.type === 'boolean')
    return {
      isIncomplete: false,
      items: ['true', 'false'].map((each, index) => ({
        label: each,
        kind: CompletionItemKind.Value,
        sortText: String(index),
        ...write(each),
      })),
    };
  if (value.type === 'date') return { isIncomplete: false, items: dateItems(context, cursor, write) };
  if (context.file.kind === 'evidence' && value.key === 'location')
    return { isIncomplete: false, items: locationItems(context, write) };
  return { isIncomplete: false, items: [] };
}

function writer(context: FileContext, cursor: YamlCursor, lead: string): Write {
  const range = toRange(context.file.tree, cursor.word);
  return (text) => ({ textEdit: { range, newText: (cursor.glued ? ' ' : '') + lead + text } });
}

function enumItems(field: Field, write: Write): CompletionItem[] {
  return (field.values ?? []).map((each, index) => ({
    label: each.value,
    kind: CompletionItemKind.EnumMember,
    labelDetails: { description: each.meaning.length > 60 ? '' : each.meaning },
    documentation: { kind: MarkupKind.Markdown, value: escapeLine(each.meaning) },
    sortText: String(index).padStart(3, '0'),
    ...write(each.value),
  }));
}

function idItems(context: FileContext, cursor: YamlCursor, kind: IdKind, write: Write): CompletionList {
  const { programme } = context;
  const word = context.file.tree.text.slice(cursor.word.start, cursor.word.end);
  const typed = isBlankText(word) ? '' : word.toLowerCase();
  const all = [...(allowsSelf(cursor) && kind === 'vendor' ? ['self'] : []), ...idsOf(programme, kind)];
  const fitting = all.length <= mostItems ? all : narrowed(all, typed);
  const ids = fitting.slice(0, mostItems);
  const first = firstOnes(context, kind);
  return {
    isIncomplete: all.length > mostItems,
    items: ids.map((id, index) => {
      const title = id === 'self' && kind === 'vendor' ? 'Run by the company itself' : titleOf(programme, kind, id);
      return {
        label: id,
        kind: kind === 'criterion' || kind === 'focus' ? CompletionItemKind.Constant : CompletionItemKind.Reference,
        ...detailOf(programme, kind, id),
        ...(title ? { labelDetails: { description: shorten(title) }, filterText: `${id} ${title}`.slice(0, 120) } : {}),
        sortText: `${first(id) ? 0 : 1}${String(index).padStart(5, '0')}`,
        data: { root: context.uriOf(''), kind, id } satisfies CompletionData,
        ...write(cursor.quote ? id : quoteIfNeeded(id)),
      };
    }),
  };
}

/** Ids that contain the typed text, one more than are shown at most. */
function narrowed(ids: readonly string[], typed: string): string[] {
  const found: string[] = [];
  for (const id of ids) {
    if (id.toLowerCase().includes(typed)) found.push(id);
    if (found.length > mostItems) break;
  }
  return found;
}

/** For a criterion its category and state; for an id of the programme its file. */
function detailOf(programme: Programme, kind: IdKind, id: string): { detail?: string } {
  if (kind === 'criterion') {
    const { category, state } = criterionCoverage(programme.view('visible'), id);
    return { detail: `${category} · ${state}` };
  }
  const file = programme.tables.declarations(kind, id)[0]?.entity.file;
  return file === undefined ? {} : { detail: file };
}

/** Infrastructure names its provider: a vendor, or the company itself. */
function allowsSelf(cursor: YamlCursor): boolean {
  return cursor.path[cursor.path.length - 1] === 'provider';
}

/** Criteria in scope, and points of focus of the record's own criteria, come before the others. */
function firstOnes(context: FileContext, kind: IdKind): (id: string) => boolean {
  if (kind === 'criterion') {
    const inScope = new Set(inScopeCriteria(context.programme.view('visible')));
    return (id) => inScope.has(id);
  }
  if (kind === 'focus') {
    const own = new Set(context.file.references.filter((each) => each.kind === 'criterion').map((each) => each.id));
    return (id) => own.has(id.slice(0, id.indexOf('/')));
  }
  return () => true;
}

function shorten(title: string): string {
  return title.length > 70 ? `${title.slice(0, 69).trimEnd()}…` : title;
}
