import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { isBlankText } from '../../core/blanks/blanks';
import { fieldAt, fieldsAt, type Field } from '../../core/model/schema';
import type { TextRange } from '../../core/syntax/tree';
import { bodyItems } from './body';
import type { CompletionOptions } from './item';
import { keyItems } from './keys';
import { valueItems } from './values';
import { yamlCursor, type YamlCursor } from '../cursor/cursor';
import { startsOf, type FileContext } from '../place';
import { yamlRegion } from '../cursor/yaml-region';
import { proseAt } from './prose-place';
import { proseItems } from './prose';
import { linkTargets } from './link-targets';
import { skeleton } from './skeleton';
import { suppressionItems } from './suppressions';

export const plainCompletion: CompletionOptions = { snippets: false, retrigger: false };

/** Completions at an offset of a programme's file. In Markdown bodies only ids, and only when a word has begun. */
export function completion(
  context: FileContext,
  offset: number,
  options: CompletionOptions = plainCompletion,
): CompletionList {
  const { file } = context;
  const whole = file.tree.text.trim() === '' ? skeleton(context, options.snippets) : undefined;
  const silenced = suppressionItems(context, offset, options.codesHere ?? (() => []));
  if (silenced) return silenced;
  const region = yamlRegion(file, offset);
  if (!region && whole) return whole;
  if (!region) return linkTargets(context, offset) ?? bodyItems(context, offset);
  const prose = proseAt(context, region, offset);
  if (prose === null) return none;
  if (prose) return overBlank(file.tree.text, prose.blank, proseItems(context, offset, prose, options.asked === true));
  const cursor = yamlCursor(file.tree.text, region, startsOf(file.tree), offset);
  const items = cursor ? overBlank(file.tree.text, cursor.word, itemsAt(context, cursor, options)) : none;
  return whole ? { ...items, items: [...whole.items, ...items.items] } : items;
}

const none: CompletionList = { isIncomplete: false, items: [] };

/**
 * Items that replace a blank pass for it: where it is selected, an editor takes it for what was typed, and hides the
 * items that do not fit.
 */
function overBlank(text: string, range: TextRange | undefined, found: CompletionList): CompletionList {
  const blank = range ? text.slice(range.start, range.end) : '';
  if (!isBlankText(blank)) return found;
  const items = found.items.map((each) => ({ ...each, filterText: `${blank} ${each.filterText ?? each.label}` }));
  return { ...found, items };
}

function itemsAt(context: FileContext, cursor: YamlCursor, options: CompletionOptions): CompletionList {
  const { kind } = context.file;
  const field = fieldAt(kind, cursor.path);
  if (!field) return none;
  if (cursor.role === 'value')
    return valueItems(context, cursor, field.type === 'list' ? (field.item ?? field) : field, '');
  if (cursor.role === 'item' && cursor.quote && holdsKeys(field)) return none;
  if (cursor.role === 'item')
    return holdsKeys(field)
      ? list(keyItems(context, cursor, fieldsAt(kind, cursor.path), options))
      : valueItems(context, cursor, field, '');
  if (field.type === 'list') return listBelowKey(context, cursor, field, options);
  return list(keyItems(context, cursor, fieldsAt(kind, cursor.path), options));
}

/** `criteria:` with the cursor on the next line: list items need a dash; the keys of a map in a list need it too. */
function listBelowKey(
  context: FileContext,
  cursor: YamlCursor,
  field: Field,
  options: CompletionOptions,
): CompletionList {
  const { item } = field;
  if (!item || cursor.flow) return none;
  if (!holdsKeys(item)) return valueItems(context, cursor, item, '- ');
  return list(keyItems(context, cursor, item.fields ?? [], options, '- '));
}

function holdsKeys(field: Field): boolean {
  return field.fields !== undefined || field.type === 'map';
}

function list(items: CompletionItem[]): CompletionList {
  return { isIncomplete: false, items };
}
