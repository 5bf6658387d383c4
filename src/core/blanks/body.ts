import { isBlankText } from './blanks';
import { maskMarkdown, maskQuotations } from './masked';

/** A heading, or a line without a letter or digit, which say nothing. */
const silentLine = /^ {0,3}#{1,6}(?:\s|$)|^[^\p{L}\p{N}]*$/u;

/** The start of a comment, which may be indented. */
const commentStart = /[ \t]*<!--/y;

/**
 * Whether a Markdown record has a body without a word of its own: headings, comments and blanks only. A comment that
 * nothing closes is one to the end, as `maskMarkdown` takes it.
 */
export function hasNoText({ text, bodyStart }: { text: string; bodyStart?: number | undefined }): boolean {
  if (bodyStart === undefined) return false;
  for (let at = bodyStart; at < text.length;) {
    commentStart.lastIndex = at;
    const comment = commentStart.test(text) ? text.indexOf('-->', commentStart.lastIndex) : undefined;
    if (comment === -1) return true;
    const lineBreak = text.indexOf('\n', at);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const line = text.slice(at, end);
    if (comment === undefined && !silentLine.test(line) && !isBlankText(line)) return false;
    at = comment === undefined ? end + 1 : comment + 3;
  }
  return true;
}

/** A letter or a digit. */
const letter = /[\p{L}\p{N}]/u;

/**
 * Whether a policy has no word that `soc2.policy.body-empty` counts: its quotations and code are no text of its own.
 */
export function hasNoWords({ text, bodyStart }: { text: string; bodyStart?: number | undefined }): boolean {
  return bodyStart !== undefined && !letter.test(maskQuotations(maskMarkdown(text.slice(bodyStart))));
}
