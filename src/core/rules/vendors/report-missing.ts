import { quoted } from '../../blanks/blanks';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { isCarvedOut } from '../../records/vendor-reports';
import { yaml } from '../../syntax/text-block';

export const vendorReportMissing = defineRule({
  code: 'soc2.vendor.report-missing',
  severity: 'warning',
  on: ['vendor'],
  title: 'A vendor about which nothing gives assurance',
  basis: ['CC9.2'],
  documentation: {
    what:
      'A carved-out or critical vendor has no entry under `assurance`: no report, certificate, questionnaire or ' +
      'other assessment.',
    why:
      'Monitoring a vendor needs something to look at. Where it has no SOC report, a questionnaire or a certificate ' +
      'with its scope is the usual alternative.',
    wrong: yaml`
      name: AWS
      tier: critical`,
    right: yaml`
      name: AWS
      tier: critical
      assurance:
        - {kind: soc2-type2, period: {from: 2025-10-01, to: 2026-03-31}, location: vault://vendors/aws}`,
  },
  *check(vendor): Iterable<Finding> {
    const { assurance, tier, name, subservice } = vendor.data;
    if (!isBlank(assurance) || isUnreadable(vendor, ['assurance'], assurance) || subservice?.method === 'inclusive')
      return;
    if (tier === 'critical' || isCarvedOut(vendor))
      yield {
        ...headRange(vendor),
        message: `Nothing gives assurance about ${name ?? vendor.id}: record a report or another assessment under \`assurance\`.`,
      };
  },
  fixes: (_finding, vendor, context) => [
    ...insertKeys(
      context,
      vendor,
      [],
      'Insert a SOC 2 type 2 report',
      [['assurance', `\n  - {kind: soc2-type2, location: ${quoted.reportLocation}}`]],
      { preferred: true },
    ),
    ...insertKeys(context, vendor, [], 'Insert a questionnaire', [
      ['assurance', `\n  - {kind: questionnaire, location: ${quoted.answersLocation}}`],
    ]),
  ],
});
