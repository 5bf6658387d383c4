import type { ScalarNode, TreeNode } from './tree';

/** Comments in a range of the source that lie outside the scalars of `node`, without the white space around them. */
export function commentsIn(text: string, node: TreeNode | undefined, from: number, to: number): string[] {
  if (!text.slice(from, to).includes('#')) return [];
  const found: string[] = [];
  let at = from;
  for (const scalar of [...scalarsOf(node), { start: to, end: to }]) {
    if (scalar.start < at) continue;
    for (const match of text.slice(at, scalar.start).matchAll(/(?<=^|\s)#[^\r\n]*/g)) found.push(match[0].trimEnd());
    at = scalar.end;
  }
  return found;
}

function* scalarsOf(node: TreeNode | undefined): Iterable<Pick<ScalarNode, 'start' | 'end'>> {
  if (node?.kind === 'scalar') yield node;
  else if (node?.kind === 'seq') for (const item of node.items) yield* scalarsOf(item);
  else if (node) {
    for (const pair of node.pairs) {
      yield pair.key;
      yield* scalarsOf(pair.value);
    }
  }
}
