import { isInPlace } from '../../coverage/presence';
import { operatingSpan } from '../../evidence/intervals';
import { scopeOf } from '../../scope/scope';
import { newEvidence } from '../../templates/evidence';
import { defineRule, type Finding } from '../rule';
import { headRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidenceMissing = defineRule({
  code: 'soc2.evidence.missing',
  severity: 'warning',
  on: ['control'],
  title: 'A control without evidence',
  basis: ['BRIEF'],
  documentation: {
    what: 'No evidence record names a control that is in place.',
    why: 'What nothing shows cannot be examined: at type 1 one dated proof is needed, at type 2 proof across the period.',
    wrong: yaml`
      # controls/AC-05.yaml, and no file under evidence/ says
      control: AC-05`,
    right: yaml`
      # evidence/2026/q2-access-review.yaml
      control: AC-05
      covers: {from: 2026-04-01, to: 2026-06-30}`,
  },
  *check(control, { view }): Iterable<Finding> {
    if (
      view.layout !== 'soc2' ||
      !isInPlace(view, control) ||
      view.references('control', control.id).some((each) => each.entity.kind === 'evidence')
    )
      return;
    yield { ...headRange(control), message: `No evidence shows that \`${control.id}\` is in place.` };
  },
  fixes(_finding, control, context) {
    const scope = scopeOf(context.view);
    const span = operatingSpan(scope, control.data) ?? (scope.asOf ? { from: scope.asOf, to: scope.asOf } : undefined);
    if (!span) return [];
    const file = newEvidence(context.view, control, span);
    return [
      {
        title: 'Create an evidence record',
        create: [{ file: file.path, text: file.text, cursor: file.cursor }],
        preferred: true,
      },
    ];
  },
});
