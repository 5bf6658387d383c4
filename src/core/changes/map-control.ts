import { criterionById } from '../criteria/catalogue';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { addItems, removeItem, type TextEdit } from '../syntax/edit';
import { nodeAt } from '../syntax/navigate';
import type { Path } from '../syntax/tree';
import { changeOf, refusal, type Change } from './change';
import { criteriaListOf } from './criteria-list';

/** Adds a criterion to a control, where the control keeps its criteria (see `criteriaListOf`). */
export function mapControl(view: View, control: Entity<'control'>, criterion: string): Change {
  return mapControlToAll(view, control, [criterion]);
}

/** Adds several criteria, none of which the control names yet, in the order given. */
export function mapControlToAll(view: View, control: Entity<'control'>, criteria: readonly string[]): Change {
  const unknown = criteria.find((each) => !criterionById(each));
  if (unknown !== undefined) return refusal(`${unknown} is not a criterion.`);
  const named = criteria.find((each) => control.data.criteria?.includes(each));
  if (named !== undefined) return refusal(`${control.id} names ${named} already.`);
  const tree = view.file(control.file)?.tree;
  if (!control.node || !tree) return refusal(`There is no control ${control.id}.`);
  const list = criteriaListOf(tree, control.node);
  if (!list) return refusal(`\`criteria\` of ${control.id} is no list. Mend it first, then try again.`);
  return changeOf(control.file, addItems(tree, list.map, list.key, criteria, list.place));
}

/** Removes a criterion from the lists in which a control names it; a single value without a list remains. */
export function unmapControl(view: View, control: Entity<'control'>, criterion: string): Change {
  const tree = view.file(control.file)?.tree;
  if (!control.node || !tree) return refusal(`There is no control ${control.id}.`);
  const edits = new Map<string, TextEdit>();
  for (const { entity, path } of view.references('criterion', criterion)) {
    if (entity !== control) continue;
    const listPath: Path = path.slice(0, -1);
    const position = path[path.length - 1];
    const list = nodeAt(control.node, listPath);
    const key = listPath.join('.');
    if (list?.kind === 'seq' && typeof position === 'number' && !edits.has(key))
      edits.set(key, removeItem(tree, list, position));
  }
  if (edits.size === 0) return refusal(`${control.id} names ${criterion} in no list.`);
  return changeOf(control.file, [...edits.values()]);
}
