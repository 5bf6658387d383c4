import type { Path, TextRange } from '../../core/syntax/tree';
import { positionAt } from '../../core/syntax/positions';
import { commentColumn, documentMark, indentIn, readBlockLine, type BlockLine, type LineEntry } from './block-lines';
import { flowCursor } from './flow-cursor';

/**
 * The place of a cursor in YAML, read from the lines around it and not from a parse, so that half-typed lines, missing
 * colons and open brackets are understood. List positions in paths are always 0.
 */
export interface YamlCursor {
  /**
   * `key`: path of the map. `value`: path of the value. `item`: path of the item, a value or the first key of a map.
   */
  role: 'key' | 'value' | 'item';
  path: Path;
  /** What an accepted completion replaces; always on the cursor's line. */
  word: TextRange;
  /** Keys that the map has already, without the key under the cursor. */
  siblings: string[];
  flow: boolean;
  /** The quotes around the word. */
  quote?: '"' | "'";
  /** Column at which further lines of this map or list start. */
  column: number;
  /** Whether a colon follows the key already. */
  colon: boolean;
  /** Whether the lines below would become the key's value, so that only the key may be inserted. */
  filled?: boolean;
  /** Whether the value follows the colon directly, so that a blank has to be inserted between them. */
  glued: boolean;
}

interface Lines {
  text: string;
  /** Line starts within the region, offsets of the whole text. */
  starts: number[];
  end: number;
}

/** A line that separates documents, or a directive: no place for a key. */
const documentLine = /^(---|\.\.\.|%)/;

/** A line that contains only a comment. */
const commentLine = /^\s*#/;

/** A value that begins with a bracket. */
const opensBracket = /^[[{]/;

/**
 * The cursor's place in the YAML of `region`; undefined inside comments, prose and block scalars. `starts`: offsets of
 * all lines of the text.
 */
export function yamlCursor(
  text: string,
  region: TextRange,
  starts: readonly number[],
  offset: number,
): YamlCursor | undefined {
  const lines = linesOf(text, region, starts);
  const number = positionAt(lines.starts, offset).line;
  const line = lineAt(lines, number);
  const column = offset - lines.starts[number]!;
  if (
    commentColumn(line) < column ||
    (line[column] === '#' && commentColumn(line) === column) ||
    commentLine.test(line) ||
    documentLine.test(line)
  )
    return undefined;
  return flowPlace(lines, number, column) ?? blockPlace(lines, number, column);
}

function blockPlace(lines: Lines, number: number, column: number): YamlCursor | undefined {
  const start = lines.starts[number]!;
  const line = lineAt(lines, number);
  const block = readBlockLine(line);
  const key = block.entries.find((each) => each.type === 'key');
  const dashes = block.entries.filter((each) => each.type === 'dash');
  const base = { flow: false, glued: false, colon: false };
  if (key?.type === 'key' && column > key.colon) {
    const parent = ancestors(lines, number, dashes, key.column);
    if (!parent) return undefined;
    if (opensBracket.test(key.value) && column <= key.valueColumn) return undefined;
    if (key.value === '' ? belongsAbove(lines, number, key.column) : key.valueColumn > column) return undefined;
    const valueColumn = Math.min(key.valueColumn, column);
    const word = wordOf(line, valueColumn, valueColumn + (key.valueColumn > column ? 0 : key.value.length), column);
    return {
      ...base,
      role: 'value',
      path: [...parent.path, key.key],
      ...shift(word, start),
      siblings: [],
      column: key.column,
      glued: key.colon + 1 === valueColumn,
    };
  }
  const last = dashes[dashes.length - 1];
  if (last && column <= last.column + 1 && column >= block.indent) return undefined;
  const wordColumn = Math.min(block.content, column);
  const own = column < block.indent || (block.empty && !last) ? column : block.content;
  const before = column < block.indent ? [] : dashes;
  if (last && !key && column > last.column) {
    const parent = ancestors(lines, number, dashes, block.content);
    if (!parent) return undefined;
    const word = wordOf(line, wordColumn, withoutCommentEnd(line), column);
    return {
      ...base,
      role: 'item',
      path: parent.path,
      ...shift(word, start),
      siblings: keysBelow(lines, number, block.content),
      column: block.content,
    };
  }
  if (column < block.indent && !block.empty) return undefined;
  if (block.empty && belongsAbove(lines, number, own)) return undefined;
  const parent = ancestors(lines, number, before, own);
  if (!parent) return undefined;
  const end = key?.type === 'key' ? key.column + key.key.length : Math.max(column, withoutCommentEnd(line));
  const word = { start: wordColumn, end: column < block.indent ? column : end };
  if (!key && /\s/.test(line.slice(wordColumn, column).trim())) return undefined;
  return {
    ...base,
    role: 'key',
    path: parent.path,
    ...shift({ word }, start),
    colon: key !== undefined && column >= block.indent,
    filled: (!block.empty && belongsAbove(lines, number, own)) || undefined,
    siblings: [...parent.siblings, ...keysBelow(lines, number, own)],
    column: own,
  };
}

function withoutCommentEnd(line: string): number {
  return line.slice(0, commentColumn(line)).trimEnd().length;
}

/** The word around the cursor, without its quotes. */
function wordOf(line: string, from: number, to: number, column: number): { word: TextRange; quote?: '"' | "'" } {
  const quote = line[from];
  if ((quote === '"' || quote === "'") && column > from) {
    const close = line.indexOf(quote, from + 1);
    return { word: { start: from + 1, end: close >= column ? close : Math.max(to, column) }, quote };
  }
  return { word: { start: Math.min(from, column), end: Math.max(to, column) } };
}

function shift<T extends { word: TextRange }>(place: T, by: number): T {
  return { ...place, word: { start: place.word.start + by, end: place.word.end + by } };
}

/** An anchor or tag alone, after which lines of the value may follow. */
const anchorOrTag = /^[&!]\S*$/;

/**
 * Path of the map or list at `column`, found by walking up through smaller columns, and the keys of that map on the
 * way. Undefined when the place is inside a text.
 */
function ancestors(
  lines: Lines,
  number: number,
  sameLine: readonly LineEntry[],
  column: number,
): { path: Path; siblings: string[] } | undefined {
  const path: (string | number)[] = [];
  const siblings: string[] = [];
  let current = column;
  let inList = false;
  let own = true;
  /** Whether lines of this map or list are further to the right, so that nothing can be inserted here. */
  let deeper = false;
  const climb = (entry: LineEntry): boolean => {
    if (entry.type === 'dash') {
      if (entry.column >= current) return true;
      path.unshift(0);
      current = entry.column;
      inList = true;
    } else if (entry.column < current || (entry.column === current && inList)) {
      if (entry.value !== '' && !anchorOrTag.test(entry.value)) return false;
      path.unshift(entry.key);
      current = entry.column;
      inList = false;
    } else {
      if (own && entry.column === current) siblings.push(entry.key);
      if (own && entry.column > column) deeper = true;
      return true;
    }
    own = false;
    return true;
  };
  for (const entry of [...sameLine].reverse()) if (!climb(entry)) return undefined;
  for (let i = number - 1; i >= 0 && (current > 0 || inList || own); i -= 1) {
    const start = lines.starts[i]!;
    const indent = indentIn(lines.text, start, lines.starts[i + 1] ?? lines.end);
    if (indent === undefined) continue;
    // Most lines of a long list change nothing, and are not read any further.
    if (indent > current && (current !== column || inList || siblings.length > 0)) continue;
    if (indent === current && inList && !own && itemDash.test(lines.text.slice(start + indent, start + indent + 2)))
      continue;
    const text = lineAt(lines, i);
    if (documentMark.test(text)) break;
    const block = readBlockLine(text);
    if (block.empty || block.indent > current) {
      if (!block.empty && current === column && !inList && siblings.length === 0) deeper = true;
      continue;
    }
    for (const entry of [...block.entries].reverse()) if (!climb(entry)) return undefined;
  }
  return deeper && siblings.length === 0 && sameLine.length === 0 ? undefined : { path, siblings };
}

/** A line that is blank or a comment. */
const blankOrComment = /^\s*(?:#|$)/;

/** The dash of a list item. */
const itemDash = /^-(?:\s|$)/;

/**
 * Whether the lines after an empty line would become the value of a key at `column`, although they belong to the lines
 * above.
 */
function belongsAbove(lines: Lines, number: number, column: number): boolean {
  for (let i = number + 1; i < lines.starts.length; i += 1) {
    const text = lineAt(lines, i);
    if (blankOrComment.test(text)) continue;
    const indent = /^\s*/.exec(text)![0].length;
    return indent > column || (indent === column && itemDash.test(text.slice(indent)));
  }
  return false;
}

/** Keys of the map on the lines below. */
function keysBelow(lines: Lines, number: number, column: number): string[] {
  const keys: string[] = [];
  for (let i = number + 1; i < lines.starts.length; i += 1) {
    const text = lineAt(lines, i);
    if (documentMark.test(text)) break;
    const block = readBlockLine(text);
    if (block.empty) continue;
    if (block.indent < column) break;
    const first = block.entries[0];
    if (first?.type === 'dash' && first.column === column) break;
    if (first?.type === 'key' && first.column === column) keys.push(first.key);
  }
  return keys;
}

const longestFlow = 200;

/** A line that begins with a closing bracket, which may be indented less than what it closes. */
const closingBracket = /^[\]}]/;

/**
 * The place of a cursor between brackets that this line or a line above opened; the content of brackets is indented.
 */
function flowPlace(lines: Lines, number: number, column: number): YamlCursor | undefined {
  const cursor = lines.starts[number]! + column;
  let shallowest = Infinity;
  for (let i = number; i >= 0 && i > number - longestFlow; i -= 1) {
    const line = lineAt(lines, i);
    const block = readBlockLine(line);
    const opened = flowStart(line, block);
    if (opened !== undefined) {
      const from = lines.starts[i]! + opened;
      if (from >= cursor) continue;
      if (shallowest <= block.indent) return undefined;
      const found = flowCursor(lines.text, from, cursor, lines.end);
      if (!found) return undefined;
      const key = block.entries.find((each) => each.type === 'key');
      const parent = ancestors(
        lines,
        i,
        block.entries.filter((each) => each.type === 'dash'),
        key?.column ?? block.content,
      );
      if (!parent) return undefined;
      const path = [...parent.path, ...(key?.type === 'key' ? [key.key] : []), ...found.path];
      return { ...found, path, column: block.indent };
    }
    if (!block.empty && !closingBracket.test(line.slice(block.indent))) shallowest = Math.min(shallowest, block.indent);
    if (i < number && shallowest === 0 && block.entries.length > 0) return undefined;
  }
  return undefined;
}

/** Column at which the value of a line opens a bracket. */
function flowStart(line: string, block: BlockLine): number | undefined {
  const key = block.entries.find((each) => each.type === 'key');
  const at = key?.type === 'key' ? key.valueColumn : block.content;
  return line[at] === '[' || line[at] === '{' ? at : undefined;
}

function linesOf(text: string, region: TextRange, all: readonly number[]): Lines {
  const [first, last] = [region.start, region.end].map((each) => positionAt(all, each).line + 1);
  return { text, starts: [region.start, ...all.slice(first, last)], end: region.end };
}

function lineAt(lines: Lines, number: number): string {
  return lines.text.slice(lines.starts[number], lines.starts[number + 1] ?? lines.end).replace(/[\r\n]+$/, '');
}
