import { isBlankText } from '../blanks/blanks';
import { blank, maskMarkdown, maskQuotations } from '../blanks/masked';
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
