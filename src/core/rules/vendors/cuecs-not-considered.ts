import { quoted } from '../../blanks/blanks';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { keyRange, valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { isSocReport, newestReports } from '../../records/vendor-reports';
import { yaml } from '../../syntax/text-block';

export const vendorCuecsNotConsidered = defineRule({
  code: 'soc2.vendor.cuecs-not-considered',
  severity: 'warning',
  on: ['vendor'],
  title: 'What a vendor expects of you is not mapped',
  basis: ['CC9.2'],
  documentation: {
    what:
      'The newest SOC 1 or SOC 2 report of a vendor was reviewed, but `reviewed.cuecs` is absent or false and the ' +
      'vendor has no `cuecs`.',
    why:
      "The report lists controls that you must run for the vendor's to work. Where nobody mapped them, the assurance " +
      'of the report does not reach you.',
    wrong: yaml`
      assurance:
        - {kind: soc2-type2, reviewed: {date: 2026-02-10, by: security-lead, exceptions: none}}`,
    right: yaml`
      assurance:
        - {kind: soc2-type2, reviewed: {date: 2026-02-10, by: security-lead, exceptions: none, cuecs: true}}`,
  },
  *check(vendor): Iterable<Finding> {
    if (!isBlank(vendor.data.cuecs) || isUnreadable(vendor, ['cuecs'], vendor.data.cuecs)) return;
    for (const [index, report] of newestReports(vendor)) {
      if (!isSocReport(report) || report.kind === 'soc3' || !report.reviewed || report.reviewed.cuecs === true)
        continue;
      const path = ['assurance', index, 'reviewed'];
      if (isUnreadable(vendor, [...path, 'cuecs'], report.reviewed.cuecs)) continue;
      yield {
        ...(report.reviewed.cuecs === false ? valueRange(vendor, [...path, 'cuecs']) : keyRange(vendor, path)),
        message: 'Their report lists controls that you must run. Map them to yours under `cuecs`.',
      };
    }
  },
  fixes(_finding, vendor, context) {
    const item = `{text: ${quoted.vendorCuec}, controls: []}`;
    return insertKeys(context, vendor, [], 'Insert a list of their CUECs', [['cuecs', `\n  - ${item}`]], {
      preferred: true,
    });
  },
});
