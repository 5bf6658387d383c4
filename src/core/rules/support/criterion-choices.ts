import { inScopeCriteria } from '../../scope/scope';
import { criterionById } from '../../criteria/catalogue';
import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { rankCriteria, type ControlText } from '../../suggest/rank';
import type { Surroundings } from '../../suggest/surroundings';
import { addItem } from '../../syntax/edit';
import type { MapNode, Path } from '../../syntax/tree';
import type { Answer, Fix, RuleContext } from '../rule';
import { editHere } from './fixes';

/** Adds a criterion to the list `criteria` of a map that stands at `path` of the record. `verb` begins the title. */
export function addCriterion(
  verb: string,
  criterion: string,
  map: MapNode,
  entity: Entity,
  path: Path,
  context: RuleContext,
  preferred = false,
): Fix[] {
  const title = `${verb} ${criterion} (${criterionById(criterion)?.title})`;
  return editHere(
    context,
    title,
    addItem(context.file.tree, map, 'criteria', criterion, placeOf(entity.kind, path, 'criteria')),
    { preferred },
  );
}

/** Every criterion in scope as an answer, best fit to the words first, each with what it is about. */
export function criterionAnswers(
  words: ControlText,
  verb: string,
  map: MapNode,
  entity: Entity,
  path: Path,
  context: RuleContext,
  surroundings?: Surroundings,
): Answer[] {
  const inScope = inScopeCriteria(context.view);
  const ranked = rankCriteria(words, inScope, surroundings).map((each) => each.criterion);
  return [...ranked, ...inScope.filter((each) => !ranked.includes(each))].flatMap((criterion) =>
    addCriterion(verb, criterion, map, entity, path, context).map((fix) => ({
      label: `${criterion} ${criterionById(criterion)?.title}`,
      detail: criterionById(criterion)?.summary ?? '',
      fix,
    })),
  );
}
