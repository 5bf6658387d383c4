import { addMonths } from '../../model/dates';
import { scopeOf } from '../../scope/scope';
import { reportReviewEdits } from '../../records/review';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { newestReports } from '../../records/vendor-reports';
import { yaml } from '../../syntax/text-block';

const kinds: Readonly<Record<string, string>> = {
  'soc1-type1': 'SOC 1 type 1 report',
  'soc1-type2': 'SOC 1 type 2 report',
  'soc2-type1': 'SOC 2 type 1 report',
  'soc2-type2': 'SOC 2 type 2 report',
  soc3: 'SOC 3 report',
  iso27001: 'ISO 27001 certificate',
  questionnaire: 'questionnaire',
  pentest: 'penetration test report',
};

export const vendorReportNotReviewed = defineRule({
  code: 'soc2.vendor.report-not-reviewed',
  severity: 'warning',
  on: ['vendor'],
  title: 'A vendor report that nobody reviewed',
  basis: ['CC9.2'],
  documentation: {
    what:
      'The newest entry of each kind under `assurance` has no `reviewed`, or its review is more than a year before ' +
      'the reference date. A review without `by` or `exceptions` (`soc2.schema.missing-key`) counts for nothing either.',
    why:
      'Collecting a report is not monitoring. Examiners ask who read it, when, which exceptions it had and what was ' +
      'done about its CUECs.',
    wrong: yaml`
      assurance:
        - {kind: soc2-type2, period: {from: 2025-01-01, to: 2025-12-31}}`,
    right: yaml`
      assurance:
        - kind: soc2-type2
          period: {from: 2025-01-01, to: 2025-12-31}
          reviewed: {date: 2026-02-10, by: security-lead, exceptions: none, cuecs: true}`,
  },
  *check(vendor, { view }): Iterable<Finding> {
    const { reference } = scopeOf(view);
    for (const [index, entry] of newestReports(vendor)) {
      const date = entry.reviewed?.date;
      if (
        isUnreadable(vendor, ['assurance', index, 'reviewed'], entry.reviewed) ||
        isUnreadable(vendor, ['assurance', index, 'reviewed', 'date'], date)
      )
        continue;
      if (date && (!reference || date >= addMonths(reference, -12))) continue;
      yield {
        ...valueRange(vendor, ['assurance', index, date ? 'reviewed' : 'kind']),
        data: { index },
        message:
          `The ${kinds[entry.kind ?? ''] ?? 'report'} of ${vendor.data.name ?? vendor.id} was collected but no ` +
          'review in the last year is recorded.',
      };
    }
  },
  fixes(finding, vendor, context) {
    const date = context.view.today ?? scopeOf(context.view).reference;
    if (!date) return [];
    return editHere(
      context,
      `Insert a review of ${date}`,
      reportReviewEdits(context.view, context.file.tree, vendor, Number(finding.data?.index), date),
      { preferred: true },
    );
  },
});
