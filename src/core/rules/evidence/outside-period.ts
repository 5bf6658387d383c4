import { coveredBy } from '../../evidence/covers';
import { scopeOf } from '../../scope/scope';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidenceOutsidePeriod = defineRule({
  code: 'soc2.evidence.outside-period',
  severity: 'warning',
  on: ['evidence'],
  reportType: 2,
  title: 'Evidence from outside the period',
  basis: ['PRACTICE'],
  documentation: {
    what: 'What a record covers lies wholly before or after the period, or ends before it begins.',
    why: 'It supports no test of this examination. Often a date is mistyped, or the record belongs to the report before.',
    wrong: yaml`
      # period 2026-01-01 to 2026-06-30
      covers: {from: 2025-10-01, to: 2025-12-31}`,
    right: 'covers: {from: 2026-01-01, to: 2026-03-31}',
  },
  *check(record, { view }): Iterable<Finding> {
    const { from, to } = scopeOf(view);
    const covered = record.data.covers === undefined ? undefined : coveredBy(record);
    if (covered && covered.from > covered.to)
      yield {
        ...valueRange(record, ['covers']),
        message: `Covers ${covered.from} to ${covered.to}, which ends before it begins; it supports no test.`,
      };
    if (
      !from ||
      !to ||
      from > to ||
      !covered ||
      covered.from > covered.to ||
      (covered.from <= to && from <= covered.to)
    )
      return;
    const words = covered.from === covered.to ? covered.from : `${covered.from} to ${covered.to}`;
    yield {
      ...valueRange(record, ['covers']),
      message: `Covers ${words}, outside the period ${from} to ${to}; it supports no test.`,
    };
  },
});
