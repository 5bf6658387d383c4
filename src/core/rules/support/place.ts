import type { Entity } from '../../index/entity';
import { keyNodeAt, nodeAt } from '../../syntax/navigate';
import type { Path, TextRange } from '../../syntax/tree';

/** Range of the value at a path; of its key when it has no value; of the nearest parent that exists otherwise. */
export function valueRange(entity: Entity, path: Path): TextRange {
  if (!entity.node || path.length === 0) return headRange(entity);
  const node = nodeAt(entity.node, path);
  if (node && node.end > node.start) return { start: node.start, end: node.end };
  const key = keyNodeAt(entity.node, path);
  if (key) return { start: key.start, end: key.end };
  return keyRange(entity, path.slice(0, -1));
}

/** Range of the key at a path, for problems about a missing part of its value. */
export function keyRange(entity: Entity, path: Path): TextRange {
  for (let length = path.length; length > 0 && entity.node; length -= 1) {
    const part = path.slice(0, length);
    const key = keyNodeAt(entity.node, part);
    if (key) return { start: key.start, end: key.end };
    const node = nodeAt(entity.node, part);
    if (node && typeof part[length - 1] === 'number') {
      const { start, end } = node.kind === 'map' ? (node.pairs[0]?.key ?? node) : node;
      return { start, end };
    }
  }
  return headRange(entity);
}

/** Range that identifies a record: its id, its title or name, otherwise its first key. */
export function headRange(entity: Entity): TextRange {
  if (entity.idNode) return { start: entity.idNode.start, end: entity.idNode.end };
  const pairs = entity.node?.pairs ?? [];
  const named = pairs.find((pair) => pair.key.text === 'title' || pair.key.text === 'name');
  const range = named?.value ?? pairs[0]?.key;
  return range ? { start: range.start, end: range.end } : { start: 0, end: 0 };
}
