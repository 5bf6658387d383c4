import type { YAMLError } from 'yaml';
import { blanked } from './conflict';

/** A half-typed text made readable at the same offsets, so that the text around the mistake keeps its tree. */
export interface Repair {
  text: string;
  /** The mistakes that were removed; they are still to be reported. */
  errors: readonly YAMLError[];
  /** Contents of texts whose quote was closed, by their offset. */
  quoted: ReadonlyMap<number, string>;
  /** Position of the quote that opens and never closes. */
  openQuote?: { start: number; end: number };
}

/** Repairs to try, the likeliest first; the caller keeps a repair only when fewer errors are left. */
export function repairsOf(text: string, errors: readonly YAMLError[]): Repair[] {
  return [closeQuote(text, errors), blankMistakes(text, errors)].filter((each) => each !== undefined);
}

const quotedLine = /^( *(?:- +)*)([\w.-]+: +)?(["'])(.*?)\r?$/gm;
const neverCloses = { '"': /^(?:[^"\\]|\\.?)*$/, "'": /^(?:[^']|'')*$/ } as const;

/** Closes the last quote before the first error whose text runs into a line that can only be the next key or item. */
function closeQuote(text: string, errors: readonly YAMLError[]): Repair | undefined {
  const before = Math.min(...errors.map((each) => each.pos[0]));
  let found: { start: number; end: number } | undefined;
  for (const match of text.matchAll(quotedLine)) {
    const [line, lead = '', key, quote, rest = ''] = match;
    const start = match.index + lead.length + (key?.length ?? 0);
    if (start > before) break;
    const column = key ? lead.length : lead.trimEnd().length - 1;
    if (
      !neverCloses[quote as '"' | "'"].test(rest) ||
      column < 0 ||
      nextIndent(text, match.index + line.length) > column
    )
      continue;
    found = { start, end: start + 1 + rest.length };
  }
  if (!found) return undefined;
  const { start, end } = found;
  const content = text.slice(start + 1, end);
  const closed = content === '' ? ' ' : `"${'x'.repeat(content.length - 1)}"`;
  return {
    text: text.slice(0, start) + closed + text.slice(end),
    errors: [],
    quoted: new Map(content === '' ? [] : [[start, content]]),
    openQuote: found,
  };
}

/** The end of this line, blank lines, and the indentation of the next line with content. */
const nextContent = /^[ \t\r]*\n(?:[ \t]*\r?\n)*( *)[^\s]/;

/** Spaces before the next line with content; -1 at the end of the text. */
function nextIndent(text: string, from: number): number {
  const match = nextContent.exec(text.slice(from, from + 2000));
  return match ? match[1]!.length : -1;
}

/** The library's message on a bracket that closes nothing. */
const strayBracket = /flow-(?:seq|map)-end token/;

/** Indentation that holds a tab. */
const tabIndent = /^ *\t[ \t]*/gm;

/** Blanks tabs that indent, words that lack their `:`, and brackets that close nothing. */
function blankMistakes(text: string, errors: readonly YAMLError[]): Repair | undefined {
  const settled: YAMLError[] = [];
  const ranges: { start: number; end: number }[] = [];
  let tabs = false;
  for (const error of errors) {
    const [start, end] = error.pos;
    if (error.code === 'TAB_AS_INDENT') tabs = true;
    else if (error.code === 'MULTILINE_IMPLICIT_KEY' && /[\r\n]/.test(text.slice(start, end)))
      ranges.push({ start, end: start + /^[^\r\n]*/.exec(text.slice(start, end))![0].length });
    else if (strayBracket.test(error.message)) ranges.push({ start, end });
    else continue;
    settled.push(error);
  }
  if (settled.length === 0) return undefined;
  ranges.sort((a, b) => a.start - b.start);
  const clean = blanked(text, ranges);
  return {
    text: tabs ? clean.replace(tabIndent, (space) => ' '.repeat(space.length)) : clean,
    errors: settled,
    quoted: new Map(),
  };
}
