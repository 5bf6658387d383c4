import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimsIn, printedClaimKinds } from './claim';

const patterns = [
  /\b(?:best[\s-](?:in[\s-]class|of[\s-]breed)|(?:industry|market|world)[\s-]leading|(?:bank|military|enterprise|government)[\s-]grade|world[\s-]class|state[\s-]of[\s-]the[\s-]art|cutting[\s-]edge|bleeding[\s-]edge|second[\s-]to[\s-]none|unparalleled|bulletproof|unrivall?ed|top[\s-]notch|ironclad)\b/gi,
];

/** White space after the phrase and before a noun, so that the phrase is an attribute. */
const blankBeforeNoun =
  /^(?:,?[ \t]+|\s{1,4})(?=[A-Za-z])(?!(?:and|or|but|for|in|at|by|with|to|so|as|when|while|since)\b)/;

/** An indefinite article before the phrase, which has to fit the word after the phrase. */
const articleAtEnd = /\b(an?)(\s{1,4})$/i;

/** Every match contains one of these words, so a text without them needs no search. */
const needed = /in[ -]class|of[ -]breed|leading|grade|edge|none|world|art|unpar|proof|unrival|notch|iron/i;

/** A first letter that needs "an". */
const vowel = /[aeiou]/i;

export const claimMarketing = defineRule({
  code: 'soc2.claim.marketing',
  severity: 'hint',
  on: printedClaimKinds,
  title: 'Words of marketing',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'Text that is printed in the description says best-in-class, industry-leading, bank-grade, military-grade, ' +
      'enterprise-grade, world-class, state-of-the-art or the like.',
    why:
      'Every sentence of the description is something that the auditor has to find fair. Praise has no measure; the ' +
      'algorithm, the standard or the figure has.',
    wrong: 'Data is protected by military-grade encryption.',
    right: 'Data is protected by encryption.',
  },
  *check(entity, context): Iterable<Finding> {
    for (const { finding, match } of claimsIn(entity, context, patterns, 'hint', needed))
      yield { ...finding, message: `\`${match.text}\` cannot be examined.` };
  },
  /** Only an attribute can be removed; after "is" the sentence would be incomplete. */
  fixes({ start, end }, entity, context) {
    const { text } = context.file.tree;
    const behind = blankBeforeNoun.exec(text.slice(end, end + 12));
    if (!behind) return [];
    const article = articleAtEnd.exec(text.slice(Math.max(0, start - 8), start));
    const next = text.charAt(end + behind[0].length);
    const from = article ? start - article[0].length : start;
    const kept = article ? `${article[1]!.charAt(0)}${vowel.test(next) ? 'n' : ''} ` : '';
    return rewordHere(
      context,
      entity,
      'Remove the phrase',
      { start: from, end: end + behind[0].length, newText: kept },
      { preferred: true },
    );
  },
});
