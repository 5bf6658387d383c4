import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimsIn, printedClaimKinds } from './claim';
import { claim, gap, soc2 } from './words';

const patterns = [
  claim(`${soc2}[\\s-]{1,3}complian(?:t|ce)\\b`),
  claim(`\\bcompl(?:iant|iance|ies|y)\\s{1,4}with\\s{1,4}(?:the\\s{1,4})?${soc2}`),
];
const lasting = new RegExp(
  `\\b(?:remains?|stays?|continuous(?:ly)?|always|permanently|perpetually|will)${gap(2)}$`,
  'i',
);

/** Nouns after "SOC 2 compliance" in names of work, people and tools: "SOC 2 compliance team". */
const nounOfName =
  /^[\s-]{1,3}(?:programs?|programmes?|teams?|managers?|officers?|leads?|platforms?|tools?|software|automation|calendar|project)\b/i;

/** A form of "be" before the claim, so that the claim is a predicate. */
const toBeAtEnd = /\b(?:is|are|was|were|be|been)\s{1,4}(?:fully\s{1,4})?$/i;

/** A claim with the verb: "complies with SOC 2". */
const complyAtStart = /^compl(?:ies|y)\b/i;

/** A claim with the adjective: "SOC 2 compliant". */
const compliantWord = /compliant/i;

/** A word after the adjective that is probably its noun, so that the adjective is no predicate. */
const nounBehind = /^\s{1,4}(?!and\b|or\b|since\b|as\b|under\b|for\b|by\b)\w/;

/** Every match contains this word, so a text without it needs no search. */
const needed = /SOC/i;

export const claimCompliant = defineRule({
  code: 'soc2.claim.compliant',
  severity: 'hint',
  on: printedClaimKinds,
  title: 'SOC 2 compliant, in the description',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'Text that is printed in the description says "SOC 2 compliant" or "SOC 2 compliance". Policies may; the ' +
      'compliance team, programme or tool is a name.',
    why:
      'There is nothing to comply with: controls are examined against criteria, and an opinion follows. In the ' +
      'description, readers expect the exact words.',
    wrong: 'Larkspur Scheduling is SOC 2 compliant.',
    right: 'Larkspur Scheduling is examined under SOC 2.',
  },
  *check(entity, context): Iterable<Finding> {
    const claims = claimsIn(
      entity,
      context,
      patterns,
      'hint',
      needed,
      ({ before, after }) => nounOfName.test(after) || lasting.test(before),
    );
    for (const { finding, match } of claims)
      yield {
        ...finding,
        message: 'Common speech, but a description should say what was examined.',
        data: { text: match.text },
      };
  },
  fixes(finding, entity, context) {
    const { start, end, data } = finding;
    const text = String(data?.text);
    const source = context.file.tree.text;
    const predicate = toBeAtEnd.test(source.slice(Math.max(0, start - 20), start));
    const verb = complyAtStart.exec(text)?.[0].toLowerCase();
    const newText = verb
      ? verb === 'complies'
        ? 'is examined under SOC 2'
        : 'are examined under SOC 2'
      : predicate && compliantWord.test(text) && !nounBehind.test(source.slice(end, end + 12))
        ? 'examined under SOC 2'
        : undefined;
    return newText
      ? rewordHere(context, entity, `Replace by "${newText}"`, { start, end, newText }, { preferred: true })
      : [];
  },
});
