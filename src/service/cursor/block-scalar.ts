import type { TextRange } from '../../core/syntax/tree';
import { readBlockLine } from './block-lines';

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
 * do not end it. `starts`: offsets of all lines of the file.
 */
export function blockScalarAt(
  text: string,
  region: TextRange,
  starts: readonly number[],
  line: number,
  column = Infinity,
): BlockScalar | undefined {
  const lineAt = (number: number): string =>
    text.slice(starts[number], Math.min(starts[number + 1] ?? text.length, region.end)).replace(/[\r\n]+$/, '');
  let open: BlockScalar | undefined;
  for (let i = 0; i < line; i += 1) {
    if (starts[i]! < region.start) continue;
    const own = lineAt(i);
    const indent = blanksOf(own);
    if (open && (indent === own.length || indent > open.parent)) {
      if (indent < own.length && !open.begun) open = { ...open, indent, begun: true };
    } else open = openedBy(own, i);
  }
  if (!open || column <= open.parent) return undefined;
  for (let i = line + 1; !open.begun && i < starts.length && starts[i]! < region.end; i += 1) {
    const own = lineAt(i);
    const indent = blanksOf(own);
    if (indent === own.length) continue;
    return indent > open.parent ? { ...open, indent } : open;
  }
  return open;
}

/** The number of blanks at the beginning of a line. */
export function blanksOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}

function openedBy(text: string, line: number): BlockScalar | undefined {
  if (!text.includes('>') && !text.includes('|')) return undefined;
  const { entries, content } = readBlockLine(text);
  const last = entries[entries.length - 1];
  if (!last) return undefined;
  const value = last.type === 'key' ? last.valueColumn : content;
  const found = sign.exec(text.slice(value));
  if (!found) return undefined;
  const indent = last.column + Number(/[1-9]/.exec(found[1]!)?.[0] ?? 2);
  return { line, value, parent: last.column, indent, begun: false };
}
