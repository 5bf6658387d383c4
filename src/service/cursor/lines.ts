/** Offset after the line that contains an offset, its line break included. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of a node's content, without the blanks and line breaks that follow it. */
export function contentEnd(text: string, { start, end }: { start: number; end: number }): number {
  let at = Math.min(end, text.length);
  while (at > start && /\s/.test(text[at - 1]!)) at -= 1;
  return at;
}
