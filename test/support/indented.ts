/** A text whose lines are indented as below a key; blank lines stay empty. */
export function indented(width: number, text: string): string {
  return text.replace(/^(?=[^\n])/gm, ' '.repeat(width));
}
