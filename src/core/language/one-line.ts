/** White space and line breaks become single blanks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
