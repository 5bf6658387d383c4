import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimKinds, claimsIn } from './claim';

const law = '(?:GDPR|HIPAA|CCPA|CPRA|PIPEDA|LGPD|GLBA|FERPA|PCI[ -]DSS)';
const gap = '(?:\\W+\\w+){0,2}?\\W+';
const patterns = [
  new RegExp(`\\b${law}\\W+(?:compliant|certified)\\b`, 'gi'),
  new RegExp(
    `\\b(?:is|are|remains?|stays?)\\W+(?:fully\\W+)?(?:compliant|in (?:full )?compliance)${gap}${law}\\b`,
    'gi',
  ),
  new RegExp(`\\b(?:complies|satisf(?:y|ies)|certified)${gap}${law}\\b`, 'gi'),
  new RegExp(
    `\\bSOC ?2(?:\\W+\\w+){0,8}?\\W+(?:compl(?:y|ies|iant|iance)|satisf(?:y|ies)|certif\\w+)` +
      `(?:\\W+\\w+){0,5}?\\W+(?:${law}|laws?|regulations?)\\b`,
    'gi',
  ),
];

/**
 * Text before a duty or an aim instead of a fact: "must be HIPAA compliant", "ensures that processing complies with",
 * "to remain compliant".
 */
const duty = new RegExp(
  [
    '\\b(?:must|shall|should|will|may|can|cannot|needs?\\sto|required\\sto|to)\\s(?:(?:always|fully|also|be|remain|stay|become)\\s){0,3}$',
    "\\b(?:ensur\\w{1,3}|requir\\w{1,5}|whether|if|only)\\s(?:[\\w'’-]{1,30}\\s){0,5}$",
  ].join('|'),
  'i',
);

/** A claim about what a SOC 2 report confirms, which no duty explains. */
const socAtStart = /^SOC/i;

/** A claim that names SOC 2, for which no replacement fits. */
const namesSoc = /SOC/i;

/** A form of "be" before the claim, which the fix replaces with it. */
const toBeAtEnd = /\b(?:is|are)\s+$/;

/** Every match contains one of these words, so a text without them needs no search. */
const needed = /compl|certif|satisf/i;

export const claimLegalCompliance = defineRule({
  code: 'soc2.claim.legal-compliance',
  severity: 'error',
  on: claimKinds,
  title: 'A claim that a law is complied with',
  basis: ['BRIEF'],
  documentation: {
    what:
      'A law or standard (GDPR, HIPAA, CCPA, PCI DSS, ...) stands near compliant, complies, certified or satisfies, ' +
      'as a result. A duty ("staff comply with the law") is not reported; in policies the severity is one step lower.',
    why:
      'A SOC 2 report does not confirm that a law or regulation is met. What it can say is that controls support ' +
      'obligations under it.',
    wrong: 'The service is HIPAA compliant.',
    right: 'Controls of the service support obligations under HIPAA.',
  },
  *check(entity, context): Iterable<Finding> {
    for (const { finding, match } of claimsIn(
      entity,
      context,
      patterns,
      'error',
      needed,
      ({ match, before }) => !socAtStart.test(match.text) && duty.test(before),
    )) {
      yield {
        ...finding,
        message: 'A SOC 2 report does not confirm that a law or regulation is met.',
        data: { text: match.text },
      };
    }
  },
  fixes(finding, entity, context) {
    const text = String(finding.data?.text);
    const named = new RegExp(law, 'i').exec(text)?.[0];
    if (!named || namesSoc.test(text)) return [];
    const before = context.file.tree.text.slice(Math.max(0, finding.start - 6), finding.start);
    const verb = toBeAtEnd.exec(before);
    const newText = `has controls that support obligations under ${named}`;
    return rewordHere(
      context,
      entity,
      `Replace by "${newText}"`,
      { start: verb ? finding.start - verb[0].length : finding.start, end: finding.end, newText },
      { preferred: true },
    );
  },
});
