import type { Entity } from '../core/index/entity';
import { fieldAt, type Field } from '../core/model/schema';
import { pathOf } from '../core/syntax/navigate';
import type { MapNode, Path, TreeNode } from '../core/syntax/tree';

/**
 * The field whose value is at a path. A scalar in place of a list is its only item; in place of a map it is the map's
 * shorthand.
 */
export function valueField(entity: Entity, path: Path): Field | undefined {
  let field = fieldAt(entity.kind, path);
  if (field?.type === 'list') field = field.item;
  if (field?.shorthand) field = field.byKey?.get(field.shorthand);
  return field;
}

/** Paths of nodes start at the document; those of a record start at the record. For a key: the path of its value. */
export function pathInRecord(record: MapNode, node: TreeNode): Path {
  return pathOf(node).slice(pathOf(record).length);
}
