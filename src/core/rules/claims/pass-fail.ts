import { claimRule } from './define';
import { claimKinds } from './claim';

export const claimPassFail = claimRule({
  code: 'soc2.claim.pass-fail',
  severity: 'warning',
  on: claimKinds,
  title: 'A SOC 2 examination passed',
  basis: ['PRACTICE'],
  documentation: {
    what: '"Passed" or "failed" stands near SOC 2.',
    why: 'There is no pass mark. The examination ends in an opinion, which may be unqualified, qualified, adverse or disclaimed.',
    wrong: 'In May we passed our SOC 2 audit.',
    right: 'In May we completed our SOC 2 examination.',
  },
  needs: /SOC/i,
  patterns: [
    /\b(?:pass(?:ed|es|ing)?|fail(?:ed|s|ing)?)\s{1,5}(?:(?:our|the|a|an|its|their|all|every|annual|yearly|first|second|latest|last|recent)\s{1,5}){0,3}SOC[ -]?(?:2|II)\b/gi,
    /\bSOC[ -]?(?:2|II)(?:\s{1,5}type\s{1,5}(?:1|2|I|II))?\s{1,5}(?:audit|examination|assessment|report)s?\s{1,5}(?:was|were|has been|have been)?\s{0,5}(?:passed|failed)\b/gi,
  ],
  message: () => 'There is no pass or fail, but an opinion.',
  fixes: ({ text, reword }) => (/^pass/i.test(text) ? reword(text.replace(/^pass\w*/i, 'completed'), true) : []),
});
