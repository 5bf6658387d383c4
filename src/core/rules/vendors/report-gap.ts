import { scopeOf } from '../../scope/scope';
import { addMonths, daysBetween } from '../../model/dates';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { valueRange } from '../support/place';
import { coveredUntil, endOf, isCarvedOut, isSocReport, newestReports } from '../../records/vendor-reports';
import { yaml } from '../../syntax/text-block';

export const vendorReportGap = defineRule({
  code: 'soc2.vendor.report-gap',
  severity: 'warning',
  on: ['vendor'],
  reportType: 2,
  title: 'A vendor report that ends too early',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'The newest SOC report of a carved-out vendor ends more than three months before the end of the period (or ' +
      'today, when that is earlier), and no bridge letter covers the rest.',
    why:
      "For the days behind its end nothing shows that the vendor's controls went on. A bridge letter of the vendor " +
      'fills up to three months; longer gaps need a newer report.',
    wrong: yaml`
      # period ends 2026-06-30
      subservice: {method: carve-out, monitoring: [VM-01]}
      assurance:
        - {kind: soc2-type2, period: {from: 2024-10-01, to: 2025-09-30}}`,
    right: yaml`
      # period ends 2026-06-30
      subservice: {method: carve-out, monitoring: [VM-01]}
      assurance:
        - {kind: soc2-type2, period: {from: 2025-04-01, to: 2026-03-31}}`,
  },
  *check(vendor, { view }): Iterable<Finding> {
    const { reference } = scopeOf(view);
    if (!reference || !isCarvedOut(vendor)) return;
    const reports = newestReports(vendor).filter(([, each]) => isSocReport(each) && endOf(each) !== '');
    const covered = ([, each]: (typeof reports)[number]): string => coveredUntil(each);
    const latest = reports.sort((a, b) => (covered(a) < covered(b) ? 1 : -1))[0];
    if (!latest || covered(latest) >= addMonths(reference, -3)) return;
    const [index, report] = latest;
    const end = covered(latest);
    yield {
      ...valueRange(
        vendor,
        report.bridge_letter === end
          ? ['assurance', index, 'bridge_letter']
          : report.period
            ? ['assurance', index, 'period', 'to']
            : ['assurance', index, 'as_of'],
      ),
      data: { index, reference },
      message:
        `${report.bridge_letter === end ? 'Bridge letter' : 'Report'} ends ${end}; ` +
        `${daysBetween(end, reference)} days of your period are uncovered.`,
    };
  },
  fixes(finding, vendor, context) {
    const day = String(finding.data?.reference);
    return insertKeys(
      context,
      vendor,
      ['assurance', Number(finding.data?.index)],
      `Record a bridge letter until ${day}`,
      [['bridge_letter', day]],
    );
  },
});
