import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimKinds, claimsIn } from './claim';

const patterns = [
  // Not in file names, addresses, tags or ticket keys: soc2.yaml, SOC2-12, #SOC2.
  /(?<![\w/.@#:-])S[Oo][Cc](?:2|-2| II|-II)(?![\w/@:]|-\w|\.\w)/g,
  /(?<!\b(?:[Ss]ub|[Cc]omplementary )(?:[Ss]ervice )?)\bService\s{1,4}Organi[sz]ation\s{1,4}Controls?\b(?!\s{1,4}(?:Report\s{1,4})?\()/g,
  /\bSSAE(?:\s|-|\sNo\.?\s)?16\b/g,
];

/** The name of the attestation standard, not of the report. */
const ssaeAtStart = /^SSAE/;

/** The old name in full: "Service Organization Control". */
const serviceAtStart = /^Service/;

/** Every match contains one of these words, so a text without them needs no search. */
const needed = /SOC|SSAE|Service/i;

export const claimSocName = defineRule({
  code: 'soc2.claim.soc-name',
  severity: 'hint',
  on: claimKinds,
  title: 'SOC 2 in an old or another spelling',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'SOC2, SOC-2, SOC II, Service Organization Control or SSAE 16. File names, tags and ticket keys are left ' +
      'alone, and complementary service organisation controls are something else.',
    why:
      'SOC has stood for System and Organization Controls since 2017, when SSAE 18 also took the place of SSAE 16. ' +
      'Old names in a new document make readers wonder how old the rest is.',
    wrong: 'The SOC2 report is sent on request.',
    right: 'The SOC 2 report is sent on request.',
  },
  *check(entity, context): Iterable<Finding> {
    for (const { finding, match } of claimsIn(entity, context, patterns, 'hint', needed)) {
      const old = ssaeAtStart.test(match.text);
      const newText = old ? 'SSAE 18' : serviceAtStart.test(match.text) ? 'System and Organization Controls' : 'SOC 2';
      yield {
        ...finding,
        message: old
          ? 'SSAE 16 was superseded by SSAE 18 in 2017.'
          : 'Written `SOC 2`; SOC stands for System and Organization Controls.',
        data: { newText },
      };
    }
  },
  fixes({ start, end, data }, entity, context) {
    const newText = String(data?.newText);
    return rewordHere(
      context,
      entity,
      `Replace by "${newText}"`,
      { start, end, newText },
      { preferred: true, safe: newText === 'SOC 2' },
    );
  },
});
