import { addDays, daysBetween } from '../../model/dates';
import { replaceScalar } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';

export const reportPeriodGap = defineRule({
  code: 'soc2.report.period-gap',
  severity: 'information',
  on: ['manifest'],
  reportType: 2,
  title: 'Days between two reports',
  basis: ['PRACTICE'],
  documentation: {
    what: '`report.previous` ends some days before the period begins.',
    why:
      'Customers need assurance without holes. They ask for a bridge letter, or why nobody looked at the days ' +
      'between.',
    wrong: 'report: {type: 2, period: {from: 2026-01-15, to: 2026-06-30}, previous: {type: 2, to: 2025-12-31}}',
    right: 'report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}, previous: {type: 2, to: 2025-12-31}}',
  },
  *check(manifest): Iterable<Finding> {
    const { period, previous } = manifest.data.report ?? {};
    const end = previous?.to ?? previous?.as_of;
    if (!period?.from || !end) return;
    const days = daysBetween(end, period.from) - 1;
    if (days > 0)
      yield {
        ...valueRange(manifest, ['report', 'period', 'from']),
        message: `${days} day${days === 1 ? ' lies' : 's lie'} between the previous report and this period.`,
        data: { end },
      };
  },
  fixes(finding, manifest, context) {
    const node = manifest.node && nodeAt(manifest.node, ['report', 'period', 'from']);
    const day = addDays(String(finding.data?.end), 1);
    return node?.kind === 'scalar'
      ? editHere(context, `Begin the period on ${day}`, replaceScalar(context.file.tree, node, day), {
          preferred: true,
        })
      : [];
  },
});
