import { changeOf, refusal, type Change } from '../../changes/change';
import { mapControl } from '../../changes/map-control';
import { criterionById } from '../../criteria/catalogue';
import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { inScopeCriteria } from '../../scope/scope';
import { rankCriteria, type ControlText } from '../../suggest/rank';
import type { Surroundings } from '../../suggest/surroundings';
import { addItem } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import type { Path } from '../../syntax/tree';
import type { Answer, Fix, RuleContext } from '../rule';
import { changeFix } from './fixes';

/** Edits that add a criterion to a record or an entry without one. */
export type Mapping = (criterion: string) => Change;

/** Adds the criterion to the list in which a control keeps its criteria. */
export function intoControl({ view }: RuleContext, control: Entity<'control'>): Mapping {
  return (criterion) => mapControl(view, control, criterion);
}

/** Adds the criterion to the list `criteria` of the entry at `path` of a record, such as a CSOC. */
export function intoEntry({ file }: RuleContext, entity: Entity, path: Path): Mapping {
  const entry = entity.node && nodeAt(entity.node, path);
  if (entry?.kind !== 'map') return () => refusal('There is no such entry.');
  const place = placeOf(entity.kind, path, 'criteria');
  return (criterion) => changeOf(file.path, [addItem(file.tree, entry, 'criteria', criterion, place)]);
}

/** The criterion as a fix. `verb` begins its title. */
export function addCriterion(verb: string, criterion: string, into: Mapping, preferred = false): Fix[] {
  return changeFix(`${verb} ${criterion} (${criterionById(criterion)?.title})`, into(criterion), { preferred });
}

/** Every criterion in scope as an answer with its subject, ordered by how well it fits the words, best first. */
export function criterionAnswers(
  { view }: RuleContext,
  verb: string,
  into: Mapping,
  words: ControlText,
  surroundings?: Surroundings,
): Answer[] {
  const inScope = inScopeCriteria(view);
  const ranked = rankCriteria(words, inScope, surroundings).map((each) => each.criterion);
  return [...ranked, ...inScope.filter((each) => !ranked.includes(each))].flatMap((criterion) =>
    addCriterion(verb, criterion, into).map((fix) => ({
      label: `${criterion} ${criterionById(criterion)?.title}`,
      detail: criterionById(criterion)?.summary ?? '',
      fix,
    })),
  );
}
