import { toValue } from '../../core/syntax/navigate';
import { parseSource } from '../../core/syntax/source';
import type { TreeNode } from '../../core/syntax/tree';

/** The records of a text, with the records of a list as single records; undefined when the text does not parse. */
export function recordsIn(path: string, text: string): unknown[] | undefined {
  const tree = parseSource(path, text);
  return tree.problems.length > 0
    ? undefined
    : tree.roots.flatMap((root) => (root.kind === 'seq' ? root.items.map(toValue) : [toValue(root)]));
}

/** Whether a text has the same data as these nodes; the order of keys does not matter. */
export function saysTheSame(path: string, text: string, nodes: readonly (TreeNode | undefined)[]): boolean {
  const found = recordsIn(path, text);
  return found !== undefined && canonical(found) === canonical(nodes.map((each) => each && toValue(each)));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
