import { claimRule } from './define';
import { removeClaim } from './remove-sentence';

const auditor = '(?:(?:independent|service|external|our|the)\\s{1,5}){0,3}(?:auditors?|CPA\\s{1,5}firm|examiners?)';

export const claimAuditorOpinion = claimRule({
  code: 'soc2.claim.auditor-opinion',
  severity: 'error',
  on: ['narrative', 'manifest', 'control', 'incident'],
  title: 'The auditor\'s conclusion in management\'s words',
  basis: ['PRACTICE'],
  documentation: {
    what: 'Text of the description says what the auditor found, concluded or confirmed, that no exceptions were noted, or that the opinion is unqualified.',
    why: 'Section III is management\'s. The conclusion stands in Section I, and only the CPA firm writes it.',
    wrong: 'The auditor concluded that controls are suitably designed.',
    right: 'The CPA firm examines the controls described below.',
  },
  needs: /auditor|CPA|examiner|exceptions|opinion/i,
  patterns: [
    new RegExp(`\\b${auditor}\\s{1,5}(?:has\\s{1,5}|have\\s{1,5})?(?:found|concluded|confirm(?:s|ed)|determined|attest(?:s|ed)|verified|certified)\\b`, 'gi'),
    /\bno\s{1,5}exceptions\s{1,5}(?:were\s{1,5})?noted\b/gi,
    /\b(?:received|obtained|issued|with|got)\s{1,5}an?\s{1,5}(?:unqualified|clean|unmodified)\s{1,5}opinion\b/gi,
  ],
  message: () => 'Section III is management\'s; it cannot state the auditor\'s conclusion.',
  unless: (_match, before, after) => /\b(?:AWS|vendor|vendors|provider|subservice|supplier)\b/i.test(before) || /^\s*(?:of|about|for)\s+(?:AWS|the vendor|the provider)/i.test(after),
  fixes: ({ finding, entity, context }) => removeClaim(finding, entity, context),
});
