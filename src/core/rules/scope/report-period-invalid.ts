import { replaceScalar, type TextEdit } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';

export const reportPeriodInvalid = defineRule({
  code: 'soc2.report.period-invalid',
  severity: 'error',
  on: ['manifest'],
  reportType: 2,
  title: 'A period that ends before it begins',
  basis: ['DC9'],
  documentation: {
    what: '`report.period.from` is not before `report.period.to`. A date that does not parse is reported as such.',
    why: 'Evidence, changes and vendor reports are all judged against the period.',
    wrong: 'report: {type: 2, period: {from: 2026-06-30, to: 2026-01-01}}',
    right: 'report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}',
  },
  *check(manifest): Iterable<Finding> {
    const { from, to } = manifest.data.report?.period ?? {};
    if (from && to && from >= to)
      yield {
        ...valueRange(manifest, ['report', 'period']),
        message: `The period ${from} to ${to} is not a valid range.`,
      };
  },
  fixes(_finding, manifest, context) {
    const { from, to } = manifest.data.report?.period ?? {};
    const nodes = [
      ['from', to],
      ['to', from],
    ].map(([key, date]) => ({ node: manifest.node && nodeAt(manifest.node, ['report', 'period', key!]), date }));
    if (!from || !to || from === to) return [];
    const edits: TextEdit[] = nodes.flatMap(({ node, date }) =>
      node?.kind === 'scalar' && date ? [replaceScalar(context.file.tree, node, date)] : [],
    );
    return edits.length === 2 ? editHere(context, 'Swap the dates', edits, { preferred: true }) : [];
  },
});
