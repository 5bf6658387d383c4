import type { FileEntry } from '../../core/index/entity';
import { isCopy } from '../../core/syntax/aliases';
import type { ScalarNode, TreeNode } from '../../core/syntax/tree';

/** Every scalar value in a file's records, in source order; expansions of aliases are left out. */
export function scalarsIn(file: FileEntry): ScalarNode[] {
  const found: ScalarNode[] = [];
  const visit = (node: TreeNode): void => {
    if (isCopy(file.tree, node)) return;
    if (node.kind === 'scalar') found.push(node);
    else if (node.kind === 'seq') node.items.forEach(visit);
    else for (const pair of node.pairs) if (pair.value && pair.value.start !== pair.key.start) visit(pair.value);
  };
  for (const { node } of file.entities) if (node) visit(node);
  return found;
}

/** The key whose value is a scalar; for a list item, the key of its list. */
export function keyOfScalar(scalar: ScalarNode): string {
  let node: TreeNode = scalar;
  while (node.parent?.kind === 'seq') node = node.parent;
  return node.parent?.kind === 'map' ? (node.parent.pairs.find((each) => each.value === node)?.key.text ?? '') : '';
}
