import type { Field } from '../model/schema';

/** Keys of one item that a stub asks for at once; the rest follows by completion. */
const mostKeys = 5;

/**
 * A value with its blanks, as YAML after `key: ` at the left margin: the required keys of a map or of one item of a
 * list, each empty. Empty text for a single value.
 */
export function stubOf(field: Field): string {
  if (field.type === 'list') {
    const { item } = field;
    const keys = item?.fields ? keysOf(item) : [];
    if (keys.length === 0) return '[]';
    return keys.map((key, index) => `\n${index === 0 ? '  - ' : '    '}${key}`).join('');
  }
  if (field.type === 'map')
    return keysOf(field)
      .map((key) => `\n  ${key}`)
      .join('');
  return '';
}

function keysOf(field: Field): string[] {
  const fields = (field.fields ?? []).filter((each) => !each.hidden);
  const required = fields.filter((each) => each.required);
  return (required.length > 0 ? required : fields.slice(0, 2))
    .slice(0, mostKeys)
    .map((each) => `${each.key}: ${each.type === 'list' && !each.item?.fields ? '[]' : ''}`);
}

/** An empty key at the end of its line, or empty brackets. */
const emptyPlace = /: (?=\r?\n|$)|\[(?=\])/;

/** Offset of the first blank of a stub: after an empty key, or between empty brackets; the end when there is none. */
export function firstBlank(text: string): number {
  const blank = emptyPlace.exec(text);
  return blank ? blank.index + blank[0].length : text.trimEnd().length;
}
