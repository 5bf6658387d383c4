import { contentEnd, lineEnd, lineStart } from '../cursor/lines';

/**
 * Cuts a text into whole lines, one piece for each range: the lines of the range, and the lines between it and the
 * previous piece, so that comments stay with the entry after them. Of the lines above the first range, only the
 * comments directly above it are included.
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

/** The start of a line that contains only a comment. */
const commentStart = /^[ \t]*#/;

/** Start of the comment lines directly above a line. */
function commentsAbove(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!commentStart.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** An anchor or alias in a place where YAML reads one, and not a text that contains `&` or `*`. */
const anchorOrAlias = /(?:^|[\s[{,:-])[&*][^\s,[\]{}]/m;

/** Whether a text has anchors or aliases; such texts cannot be split. */
export function hasAnchors(text: string): boolean {
  return anchorOrAlias.test(text);
}
