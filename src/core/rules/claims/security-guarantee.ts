import { either } from '../../language/either';
import type { TextEdit } from '../../syntax/edit';
import { defineRule, type Finding, type RuleContext } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimKinds, claimsIn, type Exception } from './claim';

/** Words that may come between "ensures" and what is ensured. */
const filler = either([
  'that|all|the|our|your|its|customer|complete|absolute|full|total|data|systems?|information|is|are|remains?|stays?',
]);
const entirely = '(?:complete(?:ly)?|absolute(?:ly)?|full(?:y)?|total(?:ly)?|always|100 ?%)';

const patterns = [
  /\bguarantee(?:s|d|ing)?(?:\W+\w+){0,5}?\W+(?:secur\w+|safe(?:ty)?|protect\w+|confidential\w*|privacy)\b/gi,
  /\b(?:secur\w+|safety|protection|confidentiality)(?:\W+\w+){0,2}?\W+(?:is|are)\W+guaranteed\b/gi,
  new RegExp(
    `\\bensur(?:es?|ed|ing)(?:\\W+${filler}){0,6}?\\W+(?:${entirely}\\W+)(?:secur\\w+|safe|protect\\w+)\\b`,
    'gi',
  ),
  /\b(?:fully|completely|totally|absolutely|perfectly|100 ?%)\W+(?:secure|safe|protected)\b/gi,
  /\beliminat(?:es?|ed|ing)\s{1,6}(?:(?:all|any|every|the|security)\s{1,6}){0,3}risks?\b/gi,
  /\beliminat(?:es?|ed|ing)\s{1,6}(?:all|any|every)\s{1,6}(?:security\s{1,6}|known\s{1,6}){0,2}(?:threats?|vulnerabilit(?:y|ies))\b/gi,
  /\b(?:unbreakable|unhackable|impenetrable)\b/gi,
  /\bcan(?:not|'t| never) be (?:breached|hacked|compromised)\b/gi,
];

/** Every match contains one of these words, so a text without them needs no search. */
const needed = /guarant|ensur|secure|safe|protected|eliminat|breakable|hackable|penetrable|can/i;

/** The verb that the fix replaces. */
const verbAtStart = /^(?:guarantee\w*|ensur\w+|eliminat\w+)/i;

/** A claim to eliminate something. */
const eliminateAtStart = /^eliminat/i;

/** The risk, threat or vulnerability that a claim eliminates. */
const eliminatedAtEnd = /(?:risks?|threats?|vulnerabilit(?:y|ies))$/i;

/** An object that is a risk itself, so that "the risk of" is not repeated. */
const riskAtStart = /^risk/i;

export const claimSecurityGuarantee = defineRule({
  code: 'soc2.claim.security-guarantee',
  severity: 'error',
  on: claimKinds,
  title: 'A guarantee of security',
  basis: ['BRIEF'],
  documentation: {
    what:
      'The text guarantees security, calls something fully or 100 % secure, or says that risk is eliminated. Denials ' +
      'and quotations are left alone; in policies the severity is one step lower.',
    why:
      'Controls give reasonable assurance. A guarantee in a description is a statement that no examiner can support ' +
      'and a lawyer will quote.',
    wrong: 'Encryption guarantees the security of customer data.',
    right: 'Encryption is designed to reduce the risk of disclosure of customer data.',
  },
  *check(entity, context): Iterable<Finding> {
    const message = 'Controls give reasonable assurance. SOC 2 neither guarantees security nor removes risk.';
    for (const { finding, match } of claimsIn(entity, context, patterns, 'error', needed, isTreatment)) {
      yield { ...finding, message, data: { text: match.text } };
    }
  },
  fixes(finding, entity, context) {
    const text = String(finding.data?.text);
    const adjective = replaceAdjective(text, finding, context);
    if (adjective)
      return rewordHere(context, entity, `Replace by "${adjective.newText}"`, adjective, { preferred: true });
    const verb = verbAtStart.exec(text)?.[0];
    if (!verb) return [];
    const object = eliminateAtStart.test(verb) ? eliminatedAtEnd.exec(text)?.[0] : undefined;
    const aim = object
      ? riskAtStart.test(object)
        ? 'reduce risk'
        : `reduce the risk of ${object}`
      : 'reduce the risk of failures of';
    const newText = `${leadOf(verb, context.file.tree.text.slice(Math.max(0, finding.start - 24), finding.start))}${aim}`;
    const end = object ? finding.end : finding.start + verb.length;
    return rewordHere(
      context,
      entity,
      `Replace by "${newText}"`,
      { start: finding.start, end, newText },
      { preferred: true },
    );
  },
});

/** Text before one of several options: "reduce or". */
const orAtEnd = /\b(?:or|and\/or)\s(?:to\s)?$/i;

/** Words of a sentence that lists options of risk treatment. */
const treatmentWord = /\b(?:avoid\w{0,5}|options?)\b/i;

/** Whether a match only describes risk treatment: the option to avoid a risk, or the aim to reduce or eliminate it. */
const isTreatment: Exception = ({ match, sentence, before }) =>
  eliminateAtStart.test(match.text) && (orAtEnd.test(before) || treatmentWord.test(sentence));

/** "guaranteeing", "ensuring". */
const participle = /ing$/i;

/** "guarantees", "ensures". */
const thirdPerson = /s$/i;

/** Words before an infinitive: "to guarantee", "can guarantee". */
const auxiliaryAtEnd = /\b(?:to|can|may|must|will|should|shall)\s+$/i;

/** People as the subject of the claim: "we guarantee". */
const personAtEnd = /\b(?:we|I|they|you)\s+$/i;

/**
 * Words before "reduce the risk" that replace the verb of "to guarantee", "we guarantee", "controls guarantee", "it
 * guarantees".
 */
function leadOf(verb: string, before: string): string {
  if (participle.test(verb)) return 'designed to ';
  if (thirdPerson.test(verb)) return 'is designed to ';
  if (auxiliaryAtEnd.test(before)) return '';
  return personAtEnd.test(before) ? 'design controls to ' : 'are designed to ';
}

/** "cannot be breached", which has no adjective. */
const cannotAtStart = /^can/i;

/** An absolute adjective or its adverb: "fully secure", "unbreakable". */
const absoluteAtStart = /^(?:fully|completely|totally|absolutely|perfectly|100|unbreakable|unhackable|impenetrable)/i;

/** A verb before the adjective, so that it is a predicate. */
const toBeAtEnd = /\b(?:is|are|remains?|stays?)\s+$/;

/** Replacement of "is fully secure", "is unbreakable" or "cannot be breached" by what a control can achieve. */
function replaceAdjective(text: string, { start, end }: Finding, { file }: RuleContext): TextEdit | undefined {
  if (cannotAtStart.test(text)) return { start, end, newText: 'is designed to reduce the risk of a breach' };
  if (!absoluteAtStart.test(text)) return undefined;
  const before = file.tree.text.slice(Math.max(0, start - 12), start);
  return toBeAtEnd.test(before)
    ? { start, end, newText: 'designed to reduce the risk of unauthorised access' }
    : undefined;
}
