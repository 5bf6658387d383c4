import { nextLineOf } from './layout';
import type { ScalarNode, TreeNode } from './tree';

/** A comment: a `#` at the start or after white space, and the rest of its line. */
const comment = /(?<=^|\s)#[^\r\n]*/g;

/** Comments in a range of the source that lie outside the scalars of `node`, without the white space around them. */
export function commentsIn(text: string, node: TreeNode | undefined, from: number, to: number): string[] {
  if (!text.slice(from, to).includes('#')) return [];
  const found: string[] = [];
  let at = from;
  for (const scalar of [...scalarsOf(text, node), { start: to, end: to }]) {
    if (scalar.start < at) continue;
    for (const match of text.slice(at, scalar.start).matchAll(comment)) found.push(match[0].trimEnd());
    at = scalar.end;
  }
  return found;
}

/** Content of scalars; the head of a block scalar may hold a comment and is not content. */
function* scalarsOf(text: string, node: TreeNode | undefined): Iterable<Pick<ScalarNode, 'start' | 'end'>> {
  if (node?.kind === 'scalar')
    yield node.style === 'folded' || node.style === 'literal'
      ? { start: Math.min(nextLineOf(text, node.start), node.end), end: node.end }
      : node;
  else if (node?.kind === 'seq') for (const item of node.items) yield* scalarsOf(text, item);
  else if (node) {
    for (const pair of node.pairs) {
      yield pair.key;
      yield* scalarsOf(text, pair.value);
    }
  }
}
