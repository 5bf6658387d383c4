import { contentEnd, lineEnd, lineStart } from '../cursor/lines';

/**
 * A text cut into whole lines, one piece for each range: the lines of the range, and those above it down from the end
 * of the piece before, so that comments stay with what follows them. Above the first range, only the comments right
 * above it count.
 */
export function segments(
  text: string,
  ranges: readonly { start: number; end: number }[],
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  ranges.forEach((range, index) => {
    const start = index === 0 ? commentsAbove(text, lineStart(text, range.start)) : found[index - 1]!.end;
    found.push({ start, end: lineEnd(text, Math.max(range.start, contentEnd(text, range) - 1)) });
  });
  return found;
}

/** The start of a line that holds a comment only. */
const commentStart = /^[ \t]*#/;

/** Start of the comment lines right above a line. */
function commentsAbove(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!commentStart.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** An anchor or alias where YAML reads one, rather than text that holds `&` or `*`. */
const anchorOrAlias = /(?:^|[\s[{,:-])[&*][^\s,[\]{}]/m;

/** Whether a text has anchors or aliases; such texts cannot be taken apart. */
export function hasAnchors(text: string): boolean {
  return anchorOrAlias.test(text);
}
