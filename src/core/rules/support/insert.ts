import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { setValue, type TextEdit } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import type { Path } from '../../syntax/tree';
import type { Fix, RuleContext } from '../rule';
import { editHere } from './fixes';

/** Inserts keys with their values as YAML into the map at `path` of the record, in the order of the model. */
export function insertKeys(
  context: RuleContext,
  entity: Entity,
  path: Path,
  title: string,
  values: readonly (readonly [key: string, yaml: string])[],
  options: { preferred?: boolean } = {},
): Fix[] {
  const map = entity.node && nodeAt(entity.node, path);
  if (map?.kind !== 'map' || values.length === 0) return [];
  const edits: TextEdit[] = values.map(([key, yaml]) =>
    setValue(context.file.tree, map, key, yaml, placeOf(entity.kind, path, key)),
  );
  return editHere(context, title, edits, options);
}
