import type { TextEdit } from '../../syntax/edit';
import { defineRule, type Finding, type RuleContext } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimKinds, claimsIn } from './claim';

const patterns = [
  /\bguarantee(?:s|d|ing)?(?:\W+\w+){0,5}?\W+(?:secur\w+|safe(?:ty)?|protect\w+|confidential\w*|privacy)\b/gi,
  /\b(?:secur\w+|safety|protection|confidentiality)(?:\W+\w+){0,2}?\W+(?:is|are)\W+guaranteed\b/gi,
  /\bensur(?:es?|ed|ing)(?:\W+(?:that|all|the|our|your|its|customer|complete|absolute|full|total|data|systems?|information|is|are|remains?|stays?)){0,6}?\W+(?:(?:complete(?:ly)?|absolute(?:ly)?|full(?:y)?|total(?:ly)?|always|100 ?%)\W+)(?:secur\w+|safe|protect\w+)\b/gi,
  /\b(?:fully|completely|totally|absolutely|perfectly|100 ?%)\W+(?:secure|safe|protected)\b/gi,
  /\beliminat(?:es?|ed|ing)\W+(?:(?:all|any|every|the|security)\W+){0,3}(?:risks?|threats?|vulnerabilities)\b/gi,
  /\b(?:unbreakable|unhackable|impenetrable)\b/gi,
  /\bcan(?:not|'t| never) be (?:breached|hacked|compromised)\b/gi,
];

export const claimSecurityGuarantee = defineRule({
  code: 'soc2.claim.security-guarantee',
  severity: 'error',
  on: claimKinds,
  title: 'A guarantee of security',
  basis: ['BRIEF'],
  documentation: {
    what: 'The text guarantees security, calls something fully or 100 % secure, or says that risk is eliminated. Denials and quotations are left alone; in policies the severity is one step lower.',
    why: 'Controls give reasonable assurance. A guarantee in a description is a statement that no examiner can support and a lawyer will quote.',
    wrong: 'Encryption guarantees the security of customer data.',
    right: 'Encryption is designed to reduce the risk of disclosure of customer data.',
  },
  *check(entity, context): Iterable<Finding> {
    const message = 'Controls give reasonable assurance. SOC 2 neither guarantees security nor removes risk.';
    for (const { finding, match } of claimsIn(entity, context, patterns, 'error')) {
      yield { ...finding, message, data: { text: match.text } };
    }
  },
  fixes(finding, entity, context) {
    const text = String(finding.data?.text);
    const adjective = replaceAdjective(text, finding, context);
    if (adjective) return rewordHere(context, entity, `Replace by "${adjective.newText}"`, adjective, { preferred: true });
    const verb = /^(?:guarantee\w*|ensur\w+|eliminat\w+)/i.exec(text)?.[0];
    if (!verb) return [];
    const object = /^eliminat/i.test(verb) ? /(?:risks?|threats?|vulnerabilities)$/i.exec(text)?.[0] : undefined;
    const newText = object ? `is designed to reduce ${/^risk/i.test(object) ? 'risk' : `the risk of ${object}`}` : 'is designed to reduce the risk of failures of';
    const end = object ? finding.end : finding.start + verb.length;
    return rewordHere(context, entity, `Replace by "${newText}"`, { start: finding.start, end, newText }, { preferred: true });
  },
});

/** "is fully secure", "is unbreakable", "cannot be breached": what a control can be said to do instead. */
function replaceAdjective(text: string, { start, end }: Finding, { file }: RuleContext): TextEdit | undefined {
  if (/^can/i.test(text)) return { start, end, newText: 'is designed to reduce the risk of a breach' };
  if (!/^(?:fully|completely|totally|absolutely|perfectly|100|unbreakable|unhackable|impenetrable)/i.test(text)) return undefined;
  const before = file.tree.text.slice(Math.max(0, start - 12), start);
  return /\b(?:is|are|remains?|stays?)\s+$/.test(before) ? { start, end, newText: 'designed to reduce the risk of unauthorised access' } : undefined;
}
