import type { MapNode, Pair, SourceTree, TreeNode } from './tree';

/**
 * Whether a node is the expansion of an alias: a copy whose parts all have the alias's position. Nothing inside it can
 * be edited there. No other value begins with `*`; a map whose first key is an alias continues after it.
 */
export function isCopy(tree: SourceTree, node: TreeNode): boolean {
  if (tree.text.charAt(node.start) !== '*') return false;
  return node.kind !== 'map' || node.pairs.length === 0 || node.pairs[0]!.key.end === node.end;
}

/** Whether a pair comes from a merge key (`<<: *base`), so that the map's own text does not hold it. */
export function isMerged(tree: SourceTree, { key, value }: Pair): boolean {
  return isCopy(tree, key) && (!value || value.start === key.start);
}

/** Whether a node is an alias itself, to be replaced as a whole, rather than part of an alias's expansion. */
export function isAliasItself(tree: SourceTree, node: TreeNode): boolean {
  const { parent } = node;
  if (!isCopy(tree, node)) return false;
  if (!parent) return true;
  if (isCopy(tree, parent)) return false;
  return (
    parent.kind === 'seq' ||
    !parent.pairs.some((pair) => (pair.value === node || pair.key === node) && isMerged(tree, pair))
  );
}

/** The map with its own pairs only; with all of them when it has no others. */
export function ownPairs(tree: SourceTree, map: MapNode): MapNode {
  const pairs = map.pairs.filter((pair) => !isMerged(tree, pair));
  return pairs.length === map.pairs.length || pairs.length === 0 ? map : { ...map, pairs };
}
