import type { TextRange } from '../../core/syntax/tree';
import { indentIn, readBlockLine } from './block-lines';

/** A text that `>` or `|` opens, read from the lines above and not from a parse, so that broken files have it too. */
export interface BlockScalar {
  /** Zero-based line of the file on which it is opened. */
  line: number;
  /** Column of its `>` or `|`, or of the anchor or tag before it. */
  value: number;
  /** Column of the key or dash that it belongs to; its text is further to the right. */
  parent: number;
  /** Column of its text: that of its first line, of its number, or two after the parent. */
  indent: number;
  /** Whether a line above the place holds text of it. */
  begun: boolean;
}

/** A value that is the sign of a block scalar, after an anchor and a tag. */
const sign = /^(?:[&!]\S*[ \t]+){0,2}[|>]([-+0-9]{0,2})[ \t]*(?:[ \t]#.*)?$/;

/**
 * The block scalar of which a line at `column` would be a part. Blank lines and lines further to the right than its key
 * do not end it. `starts`: offsets of all lines of the file. Reads upwards, to the next line at column 0 at most.
 */
export function blockScalarAt(
  text: string,
  region: TextRange,
  starts: readonly number[],
  line: number,
  column = Infinity,
): BlockScalar | undefined {
  const endOf = (number: number): number => Math.min(starts[number + 1] ?? text.length, region.end);
  let open: BlockScalar | undefined;
  let openedByItem = false;
  /** The smallest indentation of the lines between: a line that opens a text around them is further to the left. */
  let least = Infinity;
  /** The indentation of the line below that holds something. */
  let first: number | undefined;
  for (let i = line - 1; i >= 0 && least > 0; i -= 1) {
    const start = starts[i]!;
    if (start < region.start) break;
    const indent = indentIn(text, start, endOf(i));
    if (indent === undefined) continue;
    if (indent < least) {
      const value = valueOn(text.slice(start, endOf(i)).replace(/[\r\n]+$/, ''));
      if (value && value.parent < least) {
        const opened = openedBy(value, i);
        if (opened) open = first === undefined ? opened : { ...opened, indent: first, begun: true };
        else if (open && goesOn(value.text, openedByItem)) open = undefined;
        if (opened) openedByItem = value.isItem;
      }
      least = indent;
    }
    first = indent;
  }
  if (!open || column <= open.parent) return undefined;
  for (let i = line + 1; !open.begun && i < starts.length && starts[i]! < region.end; i += 1) {
    const indent = indentIn(text, starts[i]!, endOf(i));
    if (indent !== undefined) return indent > open.parent ? { ...open, indent } : open;
  }
  return open;
}

/** The number of blanks at the beginning of a line. */
export function blanksOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}

/** A quoted text that ends on its line. */
const closedQuote = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;

/** Brackets that end on their line. */
const closedBrackets = /[\]}]\s*(?:#.*)?$/;

/** No value yet: nothing, a comment, an anchor or a tag. */
const noValue = /^(?:[&!]\S*\s*)*(?:#|$)/;

/** Whether a value goes on below, so that a sign there is part of it. A key below a plain value is a mistake of its own. */
function goesOn(value: string, isItem: boolean): boolean {
  if (/^["']/.test(value)) return !closedQuote.test(value);
  if (/^[[{]/.test(value)) return !closedBrackets.test(value);
  return isItem && !noValue.test(value);
}

/** The value on a line, and the column of the key or dash that it belongs to. */
interface LineValue {
  parent: number;
  column: number;
  isItem: boolean;
  text: string;
}

function valueOn(line: string): LineValue | undefined {
  const { entries, content } = readBlockLine(line);
  const last = entries[entries.length - 1];
  if (!last) return undefined;
  const column = last.type === 'key' ? last.valueColumn : content;
  return { parent: last.column, column, isItem: last.type === 'dash', text: line.slice(column) };
}

function openedBy({ parent, column, text }: LineValue, line: number): BlockScalar | undefined {
  const found = sign.exec(text);
  if (!found) return undefined;
  const indent = parent + Number(/[1-9]/.exec(found[1]!)?.[0] ?? 2);
  return { line, value: column, parent, indent, begun: false };
}
