import { claimKinds } from './claim';
import { claimRule } from './define';

export const claimSocName = claimRule({
  code: 'soc2.claim.soc-name',
  severity: 'hint',
  on: claimKinds,
  title: 'Another spelling of SOC 2',
  basis: ['PRACTICE'],
  documentation: {
    what: 'The text says Service Organization Control(s), SOC-2, SOC II, SOC2 or SSAE 16.',
    why: 'It is written `SOC 2`, and SOC stands for System and Organization Controls since 2017. SSAE 16 was replaced by SSAE 18 in the same year.',
    wrong: 'The SOC II report is available on request.',
    right: 'The SOC 2 report is available on request.',
  },
  needs: /SOC|SSAE|Organi[sz]ation/,
  patterns: [/\bService\s{1,5}Organi[sz]ation\s{1,5}Controls?\b/g, /\bSOC-(?:1|2|3)\b/g, /\bSOC\s{1,5}(?:I|II|III)\b/g, /\bSOC[123]\b(?![-_.@/])/g, /\bSSAE[ -]?16\b/g],
  message: () => 'Written `SOC 2`; SOC stands for System and Organization Controls.',
  unless: (_match, before, after) => /[\w/@.#-]$/.test(before) || /^(?:[_/@]|\.\w)/.test(after),
  fixes: ({ text, reword }) => {
    if (/^SSAE/.test(text)) return reword('SSAE 18', true);
    if (/^Service/.test(text)) return reword('System and Organization Controls', true);
    const number = text.includes('III') || text.includes('3') ? 3 : text.includes('II') || text.includes('2') ? 2 : 1;
    return reword(`SOC ${number}`, true).map((fix) => ({ ...fix, safe: true }));
  },
});
