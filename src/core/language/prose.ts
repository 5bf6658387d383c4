import { isBlankText } from '../blanks/blanks';
import { blankLine } from '../blanks/body';
import type { Entity } from '../index/entity';
import type { ScalarNode, SourceTree, TreeNode } from '../syntax/tree';

/**
 * A piece of prose as it is in the source, so that offsets of matches are offsets in the file. Text that is not the
 * author's own sentence (quotations, code, headings, comments, addresses) is replaced by spaces of the same length.
 */
export interface Prose {
  text: string;
  /** Offset of `text[0]` in the file. */
  offset: number;
  /** Whether the words are printed in the description; policies and procedures are not. */
  printed: boolean;
}

/** The prose of one scalar; a blank has none. */
export function scalarProse(tree: SourceTree, node: TreeNode | undefined, printed: boolean): Prose | undefined {
  if (node?.kind !== 'scalar' || node.type !== 'string' || isBlankText(node.text)) return undefined;
  if (lastScalar?.of !== tree.text || lastScalar.offset !== node.start)
    lastScalar = { of: tree.text, offset: node.start, text: maskedScalar(tree, node) };
  return { text: lastScalar.text, offset: node.start, printed };
}

/** The last answer, cached because a dozen rules look at one statement in turn. */
let lastScalar: { of: string; offset: number; text: string } | undefined;

/** The first line of a block scalar, which is its head. */
const blockHead = /^[^\n]*/;

function maskedScalar(tree: SourceTree, node: ScalarNode): string {
  let text = tree.text.slice(node.start, node.end);
  if (node.style === 'double' || node.style === 'single') text = ` ${text.slice(1, -1)} `;
  if (node.style === 'literal' || node.style === 'folded') text = text.replace(blockHead, blank);
  return maskQuotations(text);
}

/** The prose of a Markdown record's body. */
export function bodyProse(tree: SourceTree, entity: Entity, printed: boolean): Prose | undefined {
  if (entity.bodyStart === undefined) return undefined;
  if (lastBody?.of !== tree.text || lastBody.offset !== entity.bodyStart) {
    lastBody = {
      of: tree.text,
      offset: entity.bodyStart,
      text: maskQuotations(maskMarkdown(tree.text.slice(entity.bodyStart))),
    };
  }
  return { text: lastBody.text, offset: entity.bodyStart, printed };
}

/** The last answer, cached because a dozen rules look at one body in turn. */
let lastBody: { of: string; offset: number; text: string } | undefined;

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

function maskMarkdown(text: string): string {
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

function maskQuotations(text: string): string {
  return text.replace(codeSpan, blank).replace(quotation, blank);
}

/** White space of the same length; line breaks stay, so that patterns by line keep working. */
function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

export interface Match {
  /** As in the source, white space folded. */
  text: string;
  /** Offsets in the file. */
  start: number;
  end: number;
}

/** More matches than these in one piece of prose would only repeat the point, and cost more than they are worth. */
const mostMatches = 200;

/** The first matches of a global pattern in a piece of prose. */
export function* matchesIn(prose: Prose, pattern: RegExp): Iterable<Match> {
  let count = 0;
  for (const match of prose.text.matchAll(pattern)) {
    count += 1;
    if (count > mostMatches) return;
    const start = prose.offset + match.index;
    yield { text: match[0].replace(/\s+/g, ' '), start, end: start + match[0].length };
  }
}
