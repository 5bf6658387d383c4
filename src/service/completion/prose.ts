import { CompletionItemKind, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import type { View } from '../../core/index/view';
import { eventOpening, frequencyPhrases } from '../../core/language/lexicon';
import { oneLine } from '../../core/language/one-line';
import type { IdKind } from '../../core/model/kinds';
import { roleTitle } from '../../core/records/role-title';
import type { TextRange } from '../../core/syntax/tree';
import { titleOf } from '../names';
import { toRange, type FileContext } from '../place';
import type { CompletionData } from './data';

/** A sentence in which somebody writes. */
export interface ProsePlace {
  /** What stands before the cursor, from the beginning of the text or of the cursor's line. */
  before: string;
  /** The blank in which the cursor is, which an item replaces. */
  blank?: TextRange;
  /** Whether nothing stands before the cursor in the whole text but a begun word. */
  atStart: boolean;
  /** Of a control's statement: value of another key of the record; undefined in other texts. */
  sibling?: (key: string) => string | undefined;
  /**
   * The quotes around the text, which no name in it may contain; `plain`: a text without quotes on one line; `flow`:
   * one between brackets.
   */
  form: '"' | "'" | 'plain' | 'flow' | 'block';
}

/** A name that the programme knows. */
interface Name {
  text: string;
  what: 'role' | 'system' | 'policy' | 'record';
  kind?: IdKind;
  id?: string;
}

/**
 * The word that is begun before the cursor, without which only the words before it or the person say what is wanted.
 */
const begunWord = /[\p{L}\d][\p{L}\d'’-]*$/u;

/** Words after which somebody who acts is named. */
const beforeRole = /(?:^|\s)(the|by)\s+$/i;

/** Words after which a place is named. */
const beforePlace = /(?:^|\s)(?:in|from|into|to|within)(?:\s+the)?\s+$/i;

/** Characters before the cursor in which a name may have begun. */
const longestName = 80;

const mostItems = 200;

/** A name that begins with a capital. */
const capital = /^\p{Lu}/u;

/** Parts of a text without quotes that would end it, or make a comment of the rest. */
const ends = { plain: /: | #|:$/, flow: /: | #|:$|[,[\]{}]/ };

/**
 * What may go on with a sentence: openings, roles, systems, policies and sources of evidence by their names. `asked`:
 * the person asked for suggestions, so that no word before the cursor is needed.
 */
export function proseItems(context: FileContext, offset: number, place: ProsePlace, asked: boolean): CompletionList {
  const view = context.programme.view('visible');
  const { before } = place;
  const word = begunWord.exec(before)?.[0] ?? '';
  const items: CompletionItem[] = [];
  let isIncomplete = false;
  const add = (text: string, typed: number, rank: string, more: Partial<CompletionItem>): void => {
    if (!fitsInto(place.form, text)) return;
    if (items.length >= mostItems) {
      isIncomplete = true;
      return;
    }
    const range = toRange(context.file.tree, place.blank ?? { start: offset - typed, end: offset });
    const sortText = `${rank}${String(items.length).padStart(3, '0')}`;
    items.push({
      label: text.trimEnd(),
      kind: CompletionItemKind.Text,
      ...more,
      sortText,
      textEdit: { range, newText: text },
    });
  };
  if (place.atStart && place.sibling)
    for (const each of openings(view, place.sibling))
      if (begins(each, word)) add(each, word.length, '0', { labelDetails: { description: 'when, and who' } });
  for (const name of namesOf(context, view)) {
    const typed = typedOf(name.text, before, word);
    const lead = before.slice(0, before.length - typed);
    const article = beforeRole.exec(lead)?.[1]?.toLowerCase();
    const led = name.what === 'role' ? article !== undefined : name.what !== 'policy' && beforePlace.test(lead);
    const written = before.slice(before.length - typed);
    const fits = typed === 0 ? led || asked : begins(name.text, written) && (led || isSpelt(name.text, written));
    if (!fits) continue;
    const text = name.what === 'role' && article === 'by' ? `the ${name.text}` : name.text;
    add(text, typed, led ? '1' : ranks[name.what], {
      kind: CompletionItemKind.Reference,
      filterText: name.text,
      labelDetails: {
        description: name.id === undefined || name.id === name.text ? name.what : `${name.what} ${name.id}`,
      },
      ...(name.kind && name.id !== undefined
        ? { data: { root: context.uriOf(''), kind: name.kind, id: name.id } satisfies CompletionData }
        : {}),
    });
  }
  return { isIncomplete, items };
}

function fitsInto(form: ProsePlace['form'], text: string): boolean {
  if (form === 'block') return true;
  return form === 'plain' || form === 'flow' ? !ends[form].test(text) : !text.includes(form);
}

const ranks = { role: '2', system: '3', policy: '4', record: '5' } as const;

/** The number of characters before the cursor with which a name begins, over several words. */
function typedOf(name: string, before: string, word: string): number {
  const tail = before.slice(-longestName);
  for (const match of tail.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const typed = tail.slice(match.index);
    if (typed.length > word.length && /\s/.test(typed) && begins(name, typed)) return typed.length;
  }
  return word.length;
}

function begins(name: string, typed: string): boolean {
  return name.toLowerCase().startsWith(typed.toLowerCase());
}

/** Whether the typed letters are a name's, as those of an ordinary word are not: two or more, with its capital. */
function isSpelt(name: string, typed: string): boolean {
  return typed.length > 1 && name.startsWith(typed) && capital.test(name);
}

/** Beginnings of a statement that say when, and who if the control has an owner. */
function openings(view: View, sibling: (key: string) => string | undefined): string[] {
  const owner = sibling('owner');
  const who = owner === undefined ? '' : view.ids('role').includes(owner) ? `the ${roleTitle(view, owner)} ` : '';
  const frequency = sibling('frequency') ?? '';
  const own = frequencyPhrases[frequency]?.opening;
  const named = sibling('event') ?? '';
  // Who acts comes behind the event, which the person has to name first.
  const event = named.trim() === '' ? `${eventOpening(undefined)} ` : `${eventOpening(named)} ${who}`;
  if (frequency === 'per-event') return [event];
  if (own !== undefined) return [`${own} ${who}`];
  return [...Object.values(frequencyPhrases).map(({ opening }) => `${opening} ${who}`), event];
}

function namesOf({ programme }: FileContext, view: View): Name[] {
  const named = (what: Name['what'], kind: IdKind): Name[] =>
    view.ids(kind).map((id) => ({ what, kind, id, text: oneLine(titleOf(programme, kind, id) ?? '') || id }));
  const roles = view.ids('role').map((id): Name => ({ what: 'role', kind: 'role', id, text: roleTitle(view, id) }));
  const sources = view.derive('sources of evidence', (inner) => [
    ...new Set(inner.all('evidence').flatMap((each) => oneLine(each.data.source ?? '') || [])),
  ]);
  const all = [
    ...roles,
    ...named('system', 'component'),
    ...named('system', 'vendor'),
    ...named('policy', 'policy'),
    ...named('policy', 'procedure'),
    ...sources.map((text): Name => ({ what: 'record', text })),
  ];
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text) && seen.add(text));
}
