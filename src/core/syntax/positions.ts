/** Zero-based line and UTF-16 character, as LSP counts them. */
export interface Position {
  line: number;
  character: number;
}

/** Offsets at which lines start. `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}

/** Position of an offset; a negative one is the start of the text, one beyond the end counts on from the last line. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: Math.max(0, offset - starts[low]!) };
}

/** Offset of a position; a line beyond the end gives the last line's start plus the character. */
export function offsetAt(starts: readonly number[], position: Position): number {
  return starts[Math.min(Math.max(0, position.line), starts.length - 1)]! + Math.max(0, position.character);
}
