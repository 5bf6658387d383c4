import { addDays, addMonths, daysBetween } from '../../model/dates';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';

export const reportPeriodShort = defineRule({
  code: 'soc2.report.period-short',
  severity: 'hint',
  on: ['manifest'],
  reportType: 2,
  title: 'A short period',
  basis: ['PRACTICE'],
  documentation: {
    what: 'The period is shorter than three months.',
    why:
      'A first report over three months is common; with less, quarterly controls operate once or not at all, and ' +
      'readers ask for more.',
    wrong: 'report: {type: 2, period: {from: 2026-05-01, to: 2026-06-30}}',
    right: 'report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}',
  },
  *check(manifest): Iterable<Finding> {
    const { from, to } = manifest.data.report?.period ?? {};
    if (!from || !to || from >= to || addMonths(from, 3) <= addDays(to, 1)) return;
    yield {
      ...valueRange(manifest, ['report', 'period']),
      message: `A period of ${daysBetween(from, to) + 1} days is shorter than readers usually expect (3 to 12 months).`,
    };
  },
});
