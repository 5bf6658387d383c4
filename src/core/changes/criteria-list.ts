import { placeOf } from '../model/place';
import { isCopy } from '../syntax/aliases';
import type { InsertPlace } from '../syntax/edit';
import { pairOf, valueOf } from '../syntax/navigate';
import type { MapNode, Path, SourceTree, TreeNode } from '../syntax/tree';

/** A key of a control that holds criteria or may hold them. */
export interface CriteriaList {
  map: MapNode;
  key: string;
  place: InsertPlace;
}

/**
 * Where a control keeps its criteria. Three lists count together: `criteria`, and `TSC` and its older name `TSPC` below
 * `satisfies`. A new criterion belongs in the first list that names any; else in the first whose key exists; else in
 * `TSC` if the control has `satisfies` for another standard; else in `criteria`. A `satisfies` that comes from an alias
 * is shared with other records and remains unchanged. Undefined when the value of every such key is neither a list nor a
 * single value.
 */
export function criteriaListOf(tree: SourceTree, control: MapNode): CriteriaList | undefined {
  const satisfies = valueOf(control, 'satisfies');
  const standards = satisfies?.kind === 'map' && !isCopy(tree, satisfies) ? satisfies : undefined;
  const own = listAt(control, [], 'criteria');
  const byStandard = standards
    ? [listAt(standards, ['satisfies'], 'TSC'), listAt(standards, ['satisfies'], 'TSPC')]
    : [];
  const lists = [own, ...byStandard].filter(({ map, key }) => valueOf(map, key)?.kind !== 'map');
  return (
    lists.find(({ map, key }) => namesAny(valueOf(map, key))) ??
    lists.find(({ map, key }) => pairOf(map, key) !== undefined) ??
    lists.find(({ map }) => map === standards) ??
    lists[0]
  );
}

function listAt(map: MapNode, path: Path, key: string): CriteriaList {
  return { map, key, place: placeOf('control', path, key) };
}

function namesAny(value: TreeNode | undefined): boolean {
  if (value?.kind === 'seq') return value.items.length > 0;
  return value?.kind === 'scalar' && value.type !== 'null' && value.text !== '';
}
