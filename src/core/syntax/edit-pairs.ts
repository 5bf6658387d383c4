import {
  colonEnd,
  endOf,
  indentTo,
  lineEndOf,
  lineEnding,
  lineStartOf,
  nextLineOf,
  pairEnd,
  placed,
  trailingComment,
} from './layout';
import { commentsIn } from './inner-comments';
import { pairOf } from './navigate';
import { asFlow } from './scalar-text';
import type { TextEdit } from './text-edit';
import type { MapNode, Pair, SourceTree } from './tree';

export interface InsertPlace {
  /** After the first of these keys that exists. */
  after?: readonly string[];
  /** Else before the first of these that exists; else at the end. */
  before?: readonly string[];
}

/**
 * Inserts `key: value` into a map. `valueYaml` is YAML as it would be written after `key: ` at the left margin: one
 * line, or a line feed and lines indented by two spaces. Without a map, starts an empty file or absent front matter.
 */
export function insertPair(
  tree: SourceTree,
  map: MapNode | undefined,
  key: string,
  valueYaml: string,
  place: InsertPlace = {},
): TextEdit {
  if (!map) return beginMap(tree, key, valueYaml);
  if (map.flow) return insertIntoFlow(tree, map, key, valueYaml, place);
  const after = firstOf(map, place.after);
  const before = after ? undefined : firstOf(map, place.before);
  const first = map.pairs[0];
  if (!first) return { start: map.end, end: map.end, newText: written(key, valueYaml) };
  const ending = lineEnding(tree.text);
  const indent = indentTo(tree.text, first.key.start);
  const text = placed(written(key, valueYaml), indent, ending);
  if (before) return { start: before.key.start, end: before.key.start, newText: text + ending + indent };
  const at = lineEndOf(tree.text, pairEnd(after ?? map.pairs[map.pairs.length - 1]!));
  return { start: at, end: at, newText: ending + indent + text };
}

/**
 * Gives a key a value: replaces the one it has, or inserts the pair. Comments beside the old value stay, those inside
 * it move above the key.
 */
export function setValue(
  tree: SourceTree,
  map: MapNode,
  key: string,
  valueYaml: string,
  place: InsertPlace = {},
): TextEdit {
  const pair = pairOf(map, key);
  if (!pair) return insertPair(tree, map, key, valueYaml, place);
  const { text } = tree;
  const value = map.flow ? asFlow(valueYaml) : placed(valueYaml, indentTo(text, pair.key.start), lineEnding(text));
  const colon = colonEnd(tree, pair);
  const space = value.startsWith('\n') || value.startsWith('\r') ? '' : ' ';
  const missingColon = text.charAt(colon - 1) === ':' ? '' : ':';
  if (!pair.value) return { start: colon, end: colon, newText: missingColon + space + value };
  // Nothing can follow a comment on its line, so in braces all comments move.
  const comment = map.flow ? '' : trailingComment(text, colon);
  const inner = commentsIn(text, pair.value, colon + comment.length, endOf(tree, pair));
  if (inner.length > 0) {
    const above =
      gapBefore(text, pair.key.start) +
      inner.map((each) => each + lineEnding(text) + innerIndent(text, map, pair)).join('');
    return {
      start: pair.key.start,
      end: endOf(tree, pair),
      newText: above + text.slice(pair.key.start, colon) + (space ? ` ${value}${comment}` : comment + value),
    };
  }
  if (comment)
    return space
      ? { start: colon, end: endOf(tree, pair), newText: ` ${value}${comment}` }
      : { start: colon, end: endOf(tree, pair), newText: comment + value };
  return { start: colon, end: endOf(tree, pair), newText: space + value };
}

/** Removes a key and its value with their lines; comments after and inside the value stay. */
export function removePair(tree: SourceTree, map: MapNode, key: string): TextEdit {
  const pair = pairOf(map, key);
  if (!pair) return { start: map.start, end: map.start, newText: '' };
  const { text } = tree;
  const index = map.pairs.indexOf(pair);
  const end = endOf(tree, pair);
  const next = map.pairs[index + 1];
  if (map.pairs.length === 1) return emptied(tree, map, pair);
  if (map.flow) {
    const [from, to] = next ? [pair.key.start, next.key.start] : [endOf(tree, map.pairs[index - 1]!), end];
    const kept = commentsIn(text, pair.value, from, to)
      .map((each) => each + lineEnding(text) + innerIndent(text, map, pair))
      .join('');
    return { start: from, end: to, newText: kept && gapBefore(text, from) + kept };
  }
  const start = lineStartOf(text, pair.key.start);
  const comment = trailingComment(text, end);
  const ending = lineEnding(text);
  const indent = indentTo(text, pair.key.start);
  const inner = commentsIn(text, pair.value, pair.key.end, end);
  if (text.slice(start, pair.key.start).trim() !== '' && next) {
    const between = commentsIn(text, pair.value, pair.key.end, next.key.start);
    return {
      start: pair.key.start,
      end: next.key.start,
      newText: between.map((each) => each + ending + indent).join(''),
    };
  }
  if (comment)
    return {
      start: pair.key.start,
      end: end + comment.length - comment.trimStart().length,
      newText: inner.map((each) => each + ending + indent).join(''),
    };
  return { start, end: nextLineOf(text, end), newText: inner.map((each) => indent + each + ending).join('') };
}

/** Removes the only key of a map; its comments stay. */
function emptied(tree: SourceTree, map: MapNode, pair: Pair): TextEdit {
  const { text } = tree;
  const end = Math.max(map.end, endOf(tree, pair));
  const line = lineEnding(text) + innerIndent(text, map, pair);
  const comments = commentsIn(text, pair.value, map.flow ? map.start : pair.key.end, end);
  if (map.flow)
    return { start: map.start, end, newText: comments.length > 0 ? `{ ${comments.join(line)}${line}}` : '{}' };
  return { start: map.start, end, newText: [...comments, ...(map.parent ? ['{}'] : [])].join(line) };
}

/** Indentation of a new line in a map; in braces it must be deeper than the line that opens them. */
function innerIndent(text: string, map: MapNode, pair: Pair): string {
  return indentTo(text, pair.key.start) + (map.flow ? '  ' : '');
}

/** A comment needs white space before it. */
function gapBefore(text: string, at: number): string {
  return at === 0 || /\s/.test(text.charAt(at - 1)) ? '' : ' ';
}

function written(key: string, valueYaml: string): string {
  return `${key}:${valueYaml.startsWith('\n') || valueYaml === '' ? '' : ' '}${valueYaml}`;
}

function firstOf(map: MapNode, keys: readonly string[] | undefined): Pair | undefined {
  for (const key of keys ?? []) {
    const pair = pairOf(map, key);
    if (pair) return pair;
  }
  return undefined;
}

function insertIntoFlow(tree: SourceTree, map: MapNode, key: string, valueYaml: string, place: InsertPlace): TextEdit {
  const text = written(key, asFlow(valueYaml));
  const after = firstOf(map, place.after);
  const before = after ? undefined : firstOf(map, place.before);
  if (before) return { start: before.key.start, end: before.key.start, newText: `${text}, ` };
  const last = after ?? map.pairs[map.pairs.length - 1];
  if (!last) return { start: map.start + 1, end: map.start + 1, newText: text };
  const at = pairEnd(last) === last.key.end ? colonEnd(tree, last) : pairEnd(last);
  return { start: at, end: at, newText: `, ${text}` };
}

/** Text that ends with a line break, so that a line can follow. */
const endsWithBreak = /[\r\n]$/;

function beginMap(tree: SourceTree, key: string, valueYaml: string): TextEdit {
  const { text, frontMatter } = tree;
  const ending = lineEnding(text);
  const line = placed(written(key, valueYaml), '', ending) + ending;
  if (tree.format === 'markdown') {
    if (frontMatter && frontMatter.form !== 'none')
      return { start: frontMatter.end, end: frontMatter.end, newText: line };
    const at = frontMatter?.start ?? 0;
    return { start: at, end: at, newText: `---${ending}${line}---${ending}` };
  }
  if (tree.roots.length > 0) return { start: text.length, end: text.length, newText: '' };
  const gap = text === '' || endsWithBreak.test(text) ? '' : ending;
  return { start: text.length, end: text.length, newText: gap + line };
}
