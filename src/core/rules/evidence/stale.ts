import { isInPlace } from '../../coverage/presence';
import { scopeOf } from '../../scope/scope';
import { begunBy } from '../../evidence/covers';
import { freshSince, newestShown } from '../../evidence/status';
import { newEvidence } from '../../templates/evidence';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidenceStale = defineRule({
  code: 'soc2.evidence.stale',
  severity: 'warning',
  on: ['control'],
  title: 'Evidence that has become old',
  basis: ['BRIEF'],
  documentation: {
    what:
      'The newest evidence of a control in place is older than one interval of its frequency plus the days of grace ' +
      '(`lint.grace_days`), at the reference date. While a type 2 period runs and after it, ' +
      '`soc2.evidence.period-gap` names the intervals instead.',
    why:
      'A control with old evidence may have stopped. It is better to find that out before the period begins, or ' +
      'before the day of a type 1 report.',
    wrong: yaml`
      # reference date 2026-06-30, newest evidence of 2025-11-20
      frequency: quarterly`,
    right: yaml`
      # reference date 2026-06-30, newest evidence of 2026-04-12
      frequency: quarterly`,
  },
  *check(control, { view }): Iterable<Finding> {
    const scope = scopeOf(view);
    const { reference } = scope;
    const { frequency } = control.data;
    if (!reference || frequency === undefined || frequency === 'per-event' || !isInPlace(view, control)) return;
    if (scope.type === 2 && scope.from !== undefined && reference >= scope.from) return;
    const newest = newestShown(view, control.id, reference, begunBy);
    if (newest === undefined) return;
    const due = freshSince(view, frequency, reference)!;
    if (newest >= due) return;
    yield {
      ...valueRange(control, ['frequency']),
      message: `Newest evidence is from ${newest}; a ${frequency} control should have some since ${due}.`,
      data: { newest, reference },
    };
  },
  fixes(finding, control, { view }) {
    const day = String(finding.data?.reference);
    const file = newEvidence(view, control, { from: day, to: day });
    return [
      {
        title: 'Create an evidence record',
        create: [{ file: file.path, text: file.text, cursor: file.cursor }],
        preferred: true,
      },
    ];
  },
});
