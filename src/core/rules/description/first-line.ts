/** Offsets of the first line of a document, where rules report problems of the whole document. */
export function firstLine(text: string): { start: number; end: number } {
  const end = text.search(/\r?\n|$/);
  return { start: 0, end: Math.min(end, 200) };
}
