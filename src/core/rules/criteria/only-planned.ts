import { presenceOf } from '../../coverage/presence';
import type { Entity } from '../../index/entity';
import { recordsWith } from '../../index/same-id';
import { isStillOpen } from '../../records/open';
import { setValue } from '../../syntax/edit';
import type { View } from '../../index/view';
import { defineRule, type Finding, type Fix } from '../rule';
import { answersEach, editIn } from '../support/fixes';
import { bySeries, criteriaAre, criteriaOf, fewCriteria, idsOf } from './by-series';
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
      'series (CC9).',
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
    for (const group of bySeries(view, (each) => each.state === 'planned')) {
      const controls = idsOf(group, 'controls');
      yield {
        ...criterionPlace(manifest, group[0].id),
        data: { ids: group.map((each) => each.id), controls },
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
    return controlsOf(finding).flatMap((id) => inPlaceFix(id, view));
  },
  choices: {
    question: (finding) => `Choose the control that operates for ${fewCriteria(criteriaOf(finding))}`,
    answers: (finding, _manifest, { view }) =>
      answersEach(
        controlsOf(finding),
        (id) => inPlaceFix(id, view),
        (id) => plannedOf(view, id)?.data.title ?? id,
      ),
  },
});

function controlsOf(finding: Finding): readonly string[] {
  return finding.data?.controls as readonly string[];
}

/** The planned control with an id, which others may have that count for nothing. */
function plannedOf(view: View, id: string): Entity<'control'> | undefined {
  return recordsWith(view, 'control', id).find((each) => presenceOf(view, each) === 'planned');
}

function inPlaceFix(id: string, view: View): Fix[] {
  const control = plannedOf(view, id);
  const tree = control && view.file(control.file)?.tree;
  if (!control?.node || !tree || control.data.status !== 'planned' || isStillOpen(control, ['statement'])) return [];
  return editIn(
    control.file,
    `Set ${id} to in-place (only if it operates)`,
    setValue(tree, control.node, 'status', 'in-place'),
  );
}
