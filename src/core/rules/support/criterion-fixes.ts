import { criteria, criterionById } from '../../criteria/catalogue';
import { removeItem, replaceScalar } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import type { Entity } from '../../index/entity';
import type { Path } from '../../syntax/tree';
import type { Fix, RuleContext } from '../rule';
import { editHere } from './fixes';

/** Fixes that replace the criterion id at `path` by others, best first. */
export function replaceCriterion(entity: Entity, path: Path, ids: readonly string[], context: RuleContext): Fix[] {
  const node = entity.node && nodeAt(entity.node, path);
  if (node?.kind !== 'scalar') return [];
  return ids.flatMap((id, index) =>
    editHere(context, `Replace by ${id} (${criterionById(id)?.title})`, replaceScalar(context.file.tree, node, id), {
      preferred: index === 0,
    }),
  );
}

/** A fix that removes the criterion at `path` from its list. */
export function removeCriterion(entity: Entity, path: Path, context: RuleContext): Fix[] {
  const position = path[path.length - 1];
  const list = entity.node && typeof position === 'number' ? nodeAt(entity.node, path.slice(0, -1)) : undefined;
  const item = entity.node && nodeAt(entity.node, path);
  if (list?.kind !== 'seq' || item?.kind !== 'scalar') return [];
  return editHere(context, `Remove ${item.text}`, removeItem(context.file.tree, list, Number(position)));
}

/** Criteria that a policy topic usually supports, in catalogue order. */
export function criteriaOfTopics(topics: readonly string[]): string[] {
  const wanted = new Set(topics);
  return criteria.filter((each) => each.policy_topics?.some((topic) => wanted.has(topic))).map((each) => each.id);
}
