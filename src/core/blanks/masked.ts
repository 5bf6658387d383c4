import { isBlankText } from './blanks';

/** A line that may be a blank. */
export const blankLine = /^[ \t]*(?:Say|Name) [^\n]*$/gm;

/** A comment, or an unclosed one up to the end of the text. */
const htmlComment = /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g;

/** A heading. */
const headingLine = /^ {0,3}#{1,6} [^\n]*$/gm;

/** A line of a quotation. */
const quotationLine = /^ {0,3}>[^\n]*$/gm;

/** The target of a link, with the bracket that closes its text. */
const linkTarget = /\]\([^()\s]{0,500}\)/g;

/** A web address in the text. */
const address = /\bhttps?:\/\/[^\s<>()|]{1,500}/g;

/** A Markdown text in which spaces stand for comments, headings, code, quotations, addresses of links and blanks. */
export function maskMarkdown(text: string): string {
  return maskFences(text)
    .replace(htmlComment, blank)
    .replace(blankLine, (line) => (isBlankText(line) ? blank(line) : line))
    .replace(headingLine, blank)
    .replace(quotationLine, blank)
    .replace(linkTarget, blank)
    .replace(address, blank);
}

/** The marks that open or close fenced code. */
const fenceMarks = /^ {0,3}(?:`{3,}|~{3,})/;

/** Fenced code, line by line; an unclosed fence runs to the end. */
function maskFences(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text;
  let fence = '';
  return text
    .split('\n')
    .map((line) => {
      const marks = fenceMarks.exec(line)?.[0].trimStart() ?? '';
      if (fence === '' && marks === '') return line;
      if (fence === '') fence = marks;
      else if (marks.startsWith(fence)) fence = '';
      return blank(line);
    })
    .join('\n');
}

/** Code within a line. */
const codeSpan = /`[^`\n]{1,300}`/g;

/** Words that are quoted from elsewhere. */
const quotation = /"[^"]{1,300}"|“[^”]{1,300}”/g;

/** A text in which spaces stand for code and quotations within its lines. */
export function maskQuotations(text: string): string {
  return text.replace(codeSpan, blank).replace(quotation, blank);
}

/** White space of the same length; line breaks stay, so that patterns by line keep working. */
export function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}
