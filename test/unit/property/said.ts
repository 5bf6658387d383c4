import { isBlankText } from '../../../src/core/blanks/blanks';
import { parseSource } from '../../../src/core/syntax/source';
import type { Path, TreeNode } from '../../../src/core/syntax/tree';

/** A value that a change writes. */
export interface WrittenValue {
  file: string;
  /** The nearest key above it; `body` for prose below front matter. */
  key: string;
  value: string;
  /** What stood at the same place before. */
  old?: string;
}

/** The values of texts after a change that were not in the texts before, blanks and empty values left out. */
export function writtenBy(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): WrittenValue[] {
  return [...after].flatMap(([file, text]) => {
    const old = valuesOf(file, before.get(file) ?? '');
    const left = new Map<string, number>();
    for (const { value } of old) left.set(value, (left.get(value) ?? 0) + 1);
    const oldAt = new Map(old.map((each) => [each.place, each.value]));
    return valuesOf(file, text).flatMap(({ place, key, value }): WrittenValue[] => {
      const known = left.get(value) ?? 0;
      left.set(value, known - 1);
      if (known > 0 || value.trim() === '' || isBlankText(value)) return [];
      const before = oldAt.get(place);
      return [{ file, key, value, ...(before === undefined ? {} : { old: before }) }];
    });
  });
}

/** The values that stay as they were beside a date that a change writes anew: somebody said them of another day. */
export function datedAgain(file: string, before: string, after: string): WrittenValue[] {
  const old = new Map(valuesOf(file, before).map((each) => [each.place, each.value]));
  const values = valuesOf(file, after);
  const above = (place: string): string => place.slice(0, place.lastIndexOf('.') + 1);
  const dated = values.filter(({ place, key, value }) => key === 'date' && old.has(place) && old.get(place) !== value);
  return dated.flatMap((date) =>
    values
      .filter(({ place, value }) => above(place) === above(date.place) && old.get(place) === value)
      .map(({ key, value }) => ({ file, key, value })),
  );
}

interface PlacedValue {
  place: string;
  key: string;
  value: string;
}

function valuesOf(file: string, text: string): PlacedValue[] {
  const tree = parseSource(file, text);
  const found: PlacedValue[] = [];
  const visit = (node: TreeNode, path: Path): void => {
    if (node.kind === 'map') for (const { key, value } of node.pairs) if (value) visit(value, [...path, key.text]);
    if (node.kind === 'seq') node.items.forEach((item, index) => visit(item, [...path, index]));
    if (node.kind === 'scalar' && node.type !== 'null')
      found.push({ place: path.join('.'), key: keyOf(path), value: node.text });
  };
  tree.roots.forEach((root, index) => visit(root, [index]));
  if (tree.bodyStart !== undefined) found.push({ place: 'body', key: 'body', value: text.slice(tree.bodyStart) });
  return found;
}

function keyOf(path: Path): string {
  return String([...path].reverse().find((step) => typeof step === 'string') ?? '');
}

const word = /[\p{L}\p{N}]+/gu;

/** The words of texts, in lower case. */
export function wordsOf(...texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((each) => each.toLowerCase().match(word) ?? []));
}

/** Whether all words of a text are among others. */
export function isWithin(text: string, words: ReadonlySet<string>): boolean {
  return [...wordsOf(text)].every((each) => words.has(each));
}
