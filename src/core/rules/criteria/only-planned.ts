import { isStillOpen } from '../../records/open';
import { criterionCoverage } from '../../coverage/criterion';
import { inScopeCriteria } from '../../scope/scope';
import { setValue } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editIn } from '../support/fixes';
import { criterionPlace } from './place';
import { yaml } from '../../syntax/text-block';

export const criterionOnlyPlanned = defineRule({
  code: 'soc2.criterion.only-planned',
  severity: 'warning',
  on: ['manifest'],
  title: 'A criterion rests on planned controls only',
  basis: ['DC5'],
  documentation: {
    what: 'The only controls that map to a criterion have `status: planned` or start after the report.',
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
    for (const id of inScopeCriteria(view)) {
      const coverage = criterionCoverage(view, id);
      if (coverage.state !== 'planned') continue;
      yield {
        ...criterionPlace(manifest, id),
        data: { id, controls: coverage.controls },
        message: `${id} rests on planned controls only; a description may state only what is in place.`,
        related: coverage.controls.map((control) => ({
          kind: 'control' as const,
          id: control,
          message: `${control} is planned`,
        })),
      };
    }
  },
  /** Sets the status of the planned control to the one that makes it count. */
  fixes(finding, _manifest, context) {
    return (finding.data?.controls as readonly string[]).flatMap((id) => {
      const control = context.view.get('control', id);
      const tree = control && context.view.file(control.file)?.tree;
      if (!control?.node || !tree || control.data.status !== 'planned' || isStillOpen(control, ['statement']))
        return [];
      return editIn(
        control.file,
        `Set ${id} to in-place (only if it operates)`,
        setValue(tree, control.node, 'status', 'in-place'),
      );
    });
  },
});
