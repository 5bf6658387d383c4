import type { MapNode, Pair, Path, ScalarNode, SeqNode, TreeNode } from './tree';

/** The first pair with this key. */
export function pairOf(map: MapNode, key: string): Pair | undefined {
  return map.pairs.find((pair) => pair.key.text === key);
}

export function valueOf(map: MapNode, key: string): TreeNode | undefined {
  return pairOf(map, key)?.value;
}

/**
 * The node at a path. Index 0 of a scalar or map in the place of a list is that node itself, so that `criteria: CC6.2`
 * answers to `['criteria', 0]`.
 */
export function nodeAt(root: TreeNode, path: Path): TreeNode | undefined {
  let node: TreeNode | undefined = root;
  for (const step of path) {
    if (!node) return undefined;
    if (typeof step === 'string') node = node.kind === 'map' ? valueOf(node, step) : undefined;
    else if (node.kind === 'seq') node = node.items[step];
    else node = step === 0 && node.parent !== undefined ? node : undefined;
  }
  return node;
}

/** The key scalar of the pair at a path that ends in a key. */
export function keyNodeAt(root: TreeNode, path: Path): ScalarNode | undefined {
  const last = path[path.length - 1];
  if (typeof last !== 'string') return undefined;
  const map = nodeAt(root, path.slice(0, -1));
  return map?.kind === 'map' ? pairOf(map, last)?.key : undefined;
}

/** Path of a node (or of a key's value) from the root of its tree. */
export function pathOf(node: TreeNode): Path {
  const steps: (string | number)[] = [];
  for (let at: TreeNode = node; at.parent; at = at.parent) {
    const { parent }: { parent: MapNode | SeqNode } = at as { parent: MapNode | SeqNode };
    const child = at;
    if (parent.kind === 'seq') steps.push(parent.items.indexOf(child));
    else steps.push(parent.pairs.find((pair) => pair.value === child || pair.key === child)?.key.text ?? '');
  }
  return steps.reverse();
}

export interface NodeAtOffset {
  node: TreeNode;
  /** The pair whose key or value holds the offset, when the node is in a map. */
  pair?: Pair;
  /** Whether the offset lies in the pair's key. */
  inKey: boolean;
}

/** The deepest node that holds an offset; ends count as inside, so that a cursor after a word is in it. */
export function nodeAtOffset(root: TreeNode, offset: number): NodeAtOffset | undefined {
  if (offset < root.start || offset > root.end) return undefined;
  let found: NodeAtOffset = { node: root, inKey: false };
  for (;;) {
    const inner = childAt(found.node, offset);
    if (!inner) return found;
    found = inner;
    if (inner.inKey) return found;
  }
}

/** Every part of an alias's expansion has the alias's position, so no part is found at the offset, only the whole. */
function childAt(node: TreeNode, offset: number): NodeAtOffset | undefined {
  const holds = (each: { start: number; end: number } | undefined): boolean =>
    each !== undefined && each.start <= offset && offset <= each.end;
  if (node.kind === 'map') {
    for (const pair of node.pairs) {
      if (pair.value?.start === pair.key.start) continue;
      if (holds(pair.key)) return { node: pair.key, pair, inKey: true };
      if (pair.value && holds(pair.value)) return { node: pair.value, pair, inKey: false };
    }
  }
  if (node.kind === 'seq') {
    const item = node.items.find((each) => holds(each) && !(each.start === node.start && each.end === node.end));
    if (item) return { node: item, inKey: false };
  }
  return undefined;
}

/** What YAML makes of a scalar; numbers too large to be exact stay text. */
export function scalarValue(node: ScalarNode): string | number | boolean | null {
  if (node.type === 'null') return null;
  if (node.type === 'boolean') return /^true$/i.test(node.text);
  if (node.type === 'number') {
    const value = Number(node.text.replace(/^0o/, '0o'));
    return Number.isFinite(value) ? value : node.text;
  }
  return node.text;
}

/**
 * Plain values; objects have no prototype, so that keys such as `__proto__` are ordinary. The first of duplicate keys
 * counts.
 */
export function toValue(node: TreeNode): unknown {
  if (node.kind === 'scalar') return scalarValue(node);
  if (node.kind === 'seq') return node.items.map(toValue);
  const result = Object.create(null) as Record<string, unknown>;
  for (const pair of node.pairs)
    if (!(pair.key.text in result)) result[pair.key.text] = pair.value ? toValue(pair.value) : null;
  return result;
}
