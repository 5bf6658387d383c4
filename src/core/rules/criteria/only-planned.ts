import { isUnsaid, plannedControls } from '../../coverage/presence';
import type { Entity } from '../../index/entity';
import { nameAmong } from '../../index/same-id';
import { isStillOpen } from '../../records/open';
import { setValue } from '../../syntax/edit';
import type { View } from '../../index/view';
import { defineRule, type Finding, type Fix } from '../rule';
import { answersEach, editIn } from '../support/fixes';
import { bySeries, criteriaAre, criteriaOf, fewCriteria } from './by-series';
import { criterionPlace } from './place';
import { yaml } from '../../syntax/text-block';

export const criterionOnlyPlanned = defineRule({
  code: 'soc2.criterion.only-planned',
  severity: 'warning',
  on: ['manifest'],
  title: 'A criterion rests on planned controls only',
  basis: ['DC5'],
  documentation: {
    what:
      'The only controls that map to a criterion have `status: planned` or start after the report. Said once for each ' +
      'series (CC9). A control that lacks its statement is reported where the statement belongs.',
    why: 'A description may state only what is in place. A planned control counts for nothing, however close it is.',
    wrong: yaml`
      # controls/VM-02.yaml
      status: planned
      criteria: [CC9.2]   # and no other control maps to CC9.2`,
    right: yaml`
      status: in-place
      since: 2026-01-15
      criteria: [CC9.2]`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    for (const group of bySeries(view, ({ id, state }) => state === 'planned' && plannedFor(view, [id]).length > 0)) {
      const ids = group.map((each) => each.id);
      const controls = [...new Set(plannedFor(view, ids).map((each) => each.id))];
      yield {
        ...criterionPlace(manifest, group[0].id),
        data: { ids },
        message: `${criteriaAre(group, 'rests', 'rest')} on planned controls only; a description may state only what is in place.`,
        related: controls.map((control) => ({
          kind: 'control' as const,
          id: control,
          message: `${control} is planned`,
        })),
      };
    }
  },
  /** Sets the status of a planned control to the one that makes it count. */
  fixes(finding, _manifest, { view }) {
    return plannedFor(view, criteriaOf(finding)).flatMap((each, _, all) => inPlaceFix(view, each, all));
  },
  choices: {
    question: (finding) => `Choose the control that operates for ${fewCriteria(criteriaOf(finding))}`,
    answers(finding, _manifest, { view }) {
      const all = plannedFor(view, criteriaOf(finding));
      return answersEach(
        all,
        (each) => inPlaceFix(view, each, all),
        ({ id, data }) => data.title ?? id,
      );
    },
  },
});

/** The planned controls of criteria, each once, without those that lack only their statement. */
function plannedFor(view: View, criteria: readonly string[]): Entity<'control'>[] {
  const all = criteria.flatMap((each) => plannedControls(view, 'criterion', each)).filter((each) => !isUnsaid(each));
  return [...new Set(all)];
}

/** `all`: those from which a person chooses; several with one id are told apart by their files. */
function inPlaceFix(view: View, control: Entity<'control'>, all: readonly Entity<'control'>[]): Fix[] {
  const tree = view.file(control.file)?.tree;
  if (!control.node || !tree || control.data.status !== 'planned' || isStillOpen(control, ['statement'])) return [];
  const isAlone = all.filter((each) => each.id === control.id).length === 1;
  return editIn(
    control.file,
    `Set ${isAlone ? control.id : nameAmong(view, control)} to in-place (only if it operates)`,
    setValue(tree, control.node, 'status', 'in-place'),
  );
}
