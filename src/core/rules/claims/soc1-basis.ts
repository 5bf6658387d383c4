import { defineRule, type Finding } from '../rule';
import { claimKinds, claimsIn, type Exception } from './claim';
import { claim, gap } from './words';

const soc1 = 'SOC[ -]?1(?!\\w)';
const criteria = '(?:trust\\s{1,4}services?\\s{1,4}(?:criteria|principles|categories)|TSC)';
const patterns = [claim(`\\b${soc1}${gap(8)}${criteria}\\b`), claim(`\\b${criteria}${gap(8)}${soc1}`)];

/** SOC 2 by name, alone or second in a pair: "SOC 1 and 2". */
const namesSoc2 = /\bSOC[ -]?(?:2|II)\b|\bSOC\s?1\s?(?:and|or|\/)\s?2\b/i;

/** Words that show that the writer distinguishes the two reports. */
const contrasts = /\bcontrol objectives?\b|\bnot\b|\bunlike\b|\brather than\b/i;

const distinguishesReports: Exception = ({ sentence }) => namesSoc2.test(sentence) || contrasts.test(sentence);

export const claimSoc1Basis = defineRule({
  code: 'soc2.claim.soc1-basis',
  severity: 'warning',
  on: claimKinds,
  title: 'SOC 1 measured by the trust services criteria',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'SOC 1 stands within eight words of the trust services criteria, in a sentence that names neither SOC 2 nor ' +
      'control objectives. In policies the severity is one step lower.',
    why:
      "A SOC 1 report is about control objectives that matter for customers' financial statements. Who mixes up the " +
      'two asks vendors for the wrong report.',
    wrong: 'Payroll vendors deliver a SOC 1 report on the trust services criteria.',
    right: 'Payroll vendors deliver a SOC 1 report on their control objectives.',
  },
  *check(entity, context): Iterable<Finding> {
    const claims = claimsIn(entity, context, patterns, 'warning', /SOC/i, distinguishesReports);
    const message = 'SOC 1 is measured against control objectives, not the trust services criteria.';
    for (const { finding } of claims) yield { ...finding, message };
  },
});
