/** Control characters, which could steer the terminal. */
// eslint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u001f\u007f-\u009f]/g;

/** Text from files without control characters, so that no file can steer the terminal. */
export function printable(text: string): string {
  return text.replace(controlCharacter, ' ');
}
