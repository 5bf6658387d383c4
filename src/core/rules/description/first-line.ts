/** The first line of a document, in which what concerns all of it is reported. Offsets. */
export function firstLine(text: string): { start: number; end: number } {
  const end = text.search(/\r?\n|$/);
  return { start: 0, end: Math.min(end, 200) };
}
