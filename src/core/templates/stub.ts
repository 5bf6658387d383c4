import { blanks, quotedBlank } from '../blanks/blanks';
import type { Field } from '../model/schema';

/** Keys of one item that a stub asks for at once; the rest follows by completion. */
const mostKeys = 5;

/**
 * A value with its blanks, as YAML after `key: ` at the left margin: the required keys of a map or of one item of a
 * list. Empty text for a single value. `valueOf`: the values of the keys of an item, empty unless given.
 */
export function stubOf(field: Field, valueOf: (key: Field) => string = () => ''): string {
  if (field.type === 'list') {
    const { item } = field;
    const keys = item?.fields ? keysOf(item, valueOf) : [];
    if (keys.length === 0) return '[]';
    return keys.map((key, index) => `\n${index === 0 ? '  - ' : '    '}${key}`).join('');
  }
  if (field.type === 'map')
    return keysOf(field)
      .map((key) => `\n  ${key}`)
      .join('');
  return '';
}

function keysOf(field: Field, valueOf: (key: Field) => string = () => ''): string[] {
  const fields = (field.fields ?? []).filter((each) => !each.hidden);
  const required = fields.filter((each) => each.required);
  return (required.length > 0 ? required : fields.slice(0, 2))
    .slice(0, mostKeys)
    .map((each) => `${each.key}: ${valueOf(each) || (each.type === 'list' && !each.item?.fields ? '[]' : '')}`);
}

/** A key without a value, at the end of its line, before a comment or in braces; or empty brackets. */
const emptyPlace = /: (?=\r?\n|$| #|, |\})|\[(?=\])/;

/**
 * Offset of the first blank of a stub: a sentence to write over, after an empty key, or between empty brackets; the end
 * when there is none.
 */
export function firstBlank(text: string): number {
  const empty = emptyPlace.exec(text);
  const sentences = Object.values(blanks).map((each) => text.indexOf(each));
  const places = [...sentences, empty ? empty.index + empty[0].length : -1].filter((each) => each >= 0);
  return places.length > 0 ? Math.min(...places) : text.trimEnd().length;
}

/** Indentation and dash of a line of a list item. */
const lineStartMarks = /^\s*(?:- )?/;

/** The item of a stub of a list of maps, in braces so that it is valid in every style. */
export function itemInBraces(stub: string): string {
  const keys = stub
    .split('\n')
    .map((line) => line.replace(lineStartMarks, '').trimEnd())
    .filter(Boolean);
  return `{${keys.map((each) => (each.endsWith(':') ? `${each} ` : inBraces(each))).join(', ')}}`;
}

/** `key: value` with a blank in quotes, so that what is written over it may hold commas and colons. */
function inBraces(pair: string): string {
  const colon = pair.indexOf(': ') + 2;
  return pair.slice(0, colon) + quotedBlank(pair.slice(colon));
}
