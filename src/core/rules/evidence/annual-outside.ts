import { coveredBy } from '../../evidence/covers';
import { evidenceStatus, neverOperated } from '../../evidence/status';
import { isInPlace } from '../../coverage/presence';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidenceAnnualOutside = defineRule({
  code: 'soc2.evidence.annual-outside',
  severity: 'warning',
  on: ['control'],
  reportType: 2,
  title: 'A yearly control that did not operate within the period',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'A control that operates once or twice a year has evidence, but none from within the period, although the ' +
      'period is over. `soc2.evidence.period-gap` then says nothing about it.',
    why:
      'What did not happen within the period cannot be tested in it. Examiners note that the control did not ' +
      'operate, and the criterion loses its support.',
    wrong: yaml`
      # period 2026-01-01 to 2026-06-30; the only evidence is of 2025-11-14
      frequency: annual`,
    right: yaml`
      # period 2026-01-01 to 2026-06-30; evidence of 2026-03-12
      frequency: annual`,
  },
  *check(control, { view }): Iterable<Finding> {
    if (!isInPlace(view, control) || !neverOperated(view, control)) return;
    const days = view
      .referrers('evidence', 'control', control.id)
      .flatMap((each) => coveredBy(each) ?? [])
      .map((each) => each.to)
      .sort();
    const [gap] = evidenceStatus(view, control).unbegun;
    yield {
      ...valueRange(control, ['frequency']),
      message: `\`${control.id}\` did not operate within the period (last ${days[days.length - 1]}) and cannot be tested.`,
      ...(gap ? { data: { from: gap.from, to: gap.to } } : {}),
    };
  },
});
