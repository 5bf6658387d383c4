import type { Entity } from '../../index/entity';
import { nodeAt } from '../../syntax/navigate';
import type { Path, TreeNode } from '../../syntax/tree';
import { isBlank } from './words';

/**
 * Whether the value at a path is invalid, which the schema reports, so that a rule about a missing value has nothing to
 * add. `value` is the value that the reader of the record returned.
 */
export function isUnreadable(entity: Entity, path: Path, value: unknown): boolean {
  const node = entity.node && nodeAt(entity.node, path);
  if (!node || !isBlank(value)) return false;
  return value === undefined
    ? !isNull(node) && !isEmptyCollection(node)
    : node.kind === 'seq' && node.items.some((each) => !isNull(each));
}

function isNull(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.type === 'null';
}

function isEmptyCollection(node: TreeNode): boolean {
  return (node.kind === 'seq' && node.items.length === 0) || (node.kind === 'map' && node.pairs.length === 0);
}
