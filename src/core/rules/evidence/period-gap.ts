import { evidenceStatus, lacksPopulation, neverOperated } from '../../coverage/evidence';
import type { Interval } from '../../coverage/intervals';
import { isInPlace } from '../../coverage/presence';
import { addDays } from '../../model/dates';
import { newEvidence } from '../../templates/evidence';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';

export const evidencePeriodGap = defineRule({
  code: 'soc2.evidence.period-gap',
  severity: 'warning',
  on: ['control'],
  reportType: 2,
  title: 'Part of the period has no evidence',
  basis: ['BRIEF', 'PRACTICE'],
  documentation: {
    what: 'An interval of the period (each week, month, quarter, by the control\'s frequency) is covered by no evidence record; neighbouring intervals are reported together. Controls without any record are reported by `soc2.evidence.missing`, per-event controls without any population by `soc2.evidence.population-missing`, and yearly ones that did not operate at all by `soc2.evidence.annual-outside`.',
    why: 'The opinion of a type 2 report covers the whole period. A quarter without proof is an exception in the making.',
    wrong: 'frequency: quarterly\n# and the only record covers 2026-01-01 to 2026-03-31 of a period that ends 2026-06-30',
    right: '# evidence/2026/q2-access-review.yaml\ncovers: {from: 2026-04-01, to: 2026-06-30}',
  },
  *check(control, { view }): Iterable<Finding> {
    if (!isInPlace(view, control)) return;
    const { records, missing } = evidenceStatus(view, control.id);
    if (records.length === 0 || lacksPopulation(view, control) || neverOperated(view, control)) return;
    for (const gap of merged(missing)) {
      yield {
        ...valueRange(control, ['frequency']), data: { from: gap.from, to: gap.to },
        message: `Nothing covers ${gap.from === gap.to ? gap.from : `${gap.from} to ${gap.to}`}; the control had to operate then too.`,
      };
    }
  },
  fixes(finding, control, context) {
    const interval = { from: String(finding.data?.from), to: String(finding.data?.to) };
    const file = newEvidence(context.view, control, interval);
    return [{ title: `Create a record for ${interval.from} to ${interval.to}`, create: [{ file: file.path, text: file.text, cursor: file.cursor }], preferred: true }];
  },
});

/** Intervals that follow one another become one. */
function merged(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const each of intervals) {
    const last = result[result.length - 1];
    if (last && addDays(last.to, 1) === each.from) last.to = each.to;
    else result.push({ ...each });
  }
  return result;
}
