import type { Entity } from '../index/entity';
import type { SourceTree, TreeNode } from '../syntax/tree';

/**
 * A piece of prose as it stands in the source, so that offsets of matches are offsets in the file. What is not the
 * author's own sentence (quotations, code, headings, comments, links' targets) is blanked, length kept.
 */
export interface Prose {
  text: string;
  /** Offset of `text[0]` in the file. */
  offset: number;
  /** Whether the words are printed in the description; policies and procedures are not. */
  printed: boolean;
}

/** The prose of one scalar. */
export function scalarProse(tree: SourceTree, node: TreeNode | undefined, printed: boolean): Prose | undefined {
  if (node?.kind !== 'scalar' || node.type !== 'string') return undefined;
  let text = tree.text.slice(node.start, node.end);
  if (node.style === 'double' || node.style === 'single') text = ` ${text.slice(1, -1)} `;
  if (node.style === 'literal' || node.style === 'folded') text = text.replace(/^[^\n]*/, blank);
  return { text: maskQuotations(text), offset: node.start, printed };
}

/** The prose of a Markdown record's body. */
export function bodyProse(tree: SourceTree, entity: Entity, printed: boolean): Prose | undefined {
  if (entity.bodyStart === undefined) return undefined;
  return { text: maskQuotations(maskMarkdown(tree.text.slice(entity.bodyStart))), offset: entity.bodyStart, printed };
}

function maskMarkdown(text: string): string {
  return text
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|$(?![\s\S]))/gm, blank)
    .replace(/<!--[\s\S]*?(?:-->|$(?![\s\S]))/g, blank)
    .replace(/^ {0,3}#{1,6} [^\n]*$/gm, blank)
    .replace(/^ {0,3}>[^\n]*$/gm, blank)
    .replace(/\]\([^()\s]{0,500}\)/g, blank);
}

function maskQuotations(text: string): string {
  return text.replace(/`[^`\n]{1,300}`/g, blank).replace(/"[^"]{1,300}"|“[^”]{1,300}”/g, blank);
}

/** White space of the same length; line breaks stay, so that patterns by line keep working. */
function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

export interface Match {
  /** As it stands in the source, white space folded. */
  text: string;
  /** Offsets in the file. */
  start: number;
  end: number;
}

/** All matches of a global pattern in a piece of prose. */
export function* matchesIn(prose: Prose, pattern: RegExp): Iterable<Match> {
  for (const match of prose.text.matchAll(pattern)) {
    const start = prose.offset + match.index;
    yield { text: match[0].replace(/\s+/g, ' '), start, end: start + match[0].length };
  }
}

/** The sentence around an offset of the file, white space folded. */
export function sentenceAround(prose: Prose, offset: number): string {
  const at = offset - prose.offset;
  const before = prose.text.slice(0, at);
  const from = Math.max(...[...before.matchAll(/[.!?](?=\s)|\n\s*\n/g)].map((each) => each.index + 1), 0);
  const rest = prose.text.slice(at);
  const stop = /[.!?](?=\s|$)|\n\s*\n/.exec(rest);
  return prose.text.slice(from, at + (stop ? stop.index : rest.length)).replace(/\s+/g, ' ').trim();
}
