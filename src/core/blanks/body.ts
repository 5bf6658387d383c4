import { isBlankText } from './blanks';

/** A line that may be a blank. */
export const blankLine = /^[ \t]*(?:Say|Name) [^\n]*$/gm;

/** A heading or white space, which say nothing. */
const silentLine = /^ {0,3}#{1,6}(?:\s|$)|^\s*$/;

/** Whether a Markdown record has a body without a word of its own: headings, comments and blanks only. */
export function hasNoText({ text, bodyStart }: { text: string; bodyStart?: number | undefined }): boolean {
  if (bodyStart === undefined) return false;
  for (let at = bodyStart; at < text.length;) {
    const comment = text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1;
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const line = text.slice(at, end);
    if (comment < 0 && !silentLine.test(line) && !isBlankText(line)) return false;
    at = comment < 0 ? end + 1 : comment + 3;
  }
  return true;
}
