import type { MapNode } from '../syntax/tree';
import type { Entity, FileEntry } from './entity';

/**
 * The record of a file whose YAML holds an offset (ends count as inside), with its map; undefined between records and
 * in bodies.
 */
export function recordAt(
  { entities }: Pick<FileEntry, 'entities'>,
  offset: number,
): { entity: Entity; node: MapNode } | undefined {
  let low = 0;
  let high = entities.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (entities[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const entity = entities[low];
  const node = entity?.node;
  return node && offset >= node.start && offset <= node.end ? { entity: entity, node } : undefined;
}
