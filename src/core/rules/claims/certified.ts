import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimKinds, claimsIn } from './claim';

const soc2 = 'SOC[ -]?(?:2|II)(?: type (?:1|2|I|II))?';
const words = '(?:\\W+\\w+){0,3}?\\W+';
const patterns = [
  new RegExp(`${soc2}${words}(?:certif\\w+|accredit\\w+)\\b`, 'gi'),
  new RegExp(`\\b(?:certif(?:ied|ication|icates?|y|ies)|accredit(?:ed|ation))${words}${soc2}\\b`, 'gi'),
];

/** A form of "be" before the claim, which the fix replaces with it. */
const toBeAtEnd = /\b(is|are|be|been)\s+$/;

/** A verb directly before the claim, so that the replacement needs an article. */
const verbWithoutArticle = /\b(?:hold|have|has|maintain|obtain|achieve|achieved|require|provide|with|need)s?\s+(?!.)/i;

export const claimCertified = defineRule({
  code: 'soc2.claim.certified',
  severity: 'error',
  on: claimKinds,
  title: 'A claim of SOC 2 certification',
  basis: ['BRIEF', 'PRACTICE'],
  documentation: {
    what:
      'Within a few words, SOC 2 and certified, certificate or accredited. Denials and quotations are left alone; in ' +
      'policies the severity is one step lower.',
    why:
      'SOC 2 is an examination by an independent CPA firm that ends in a report and an opinion. Nobody is certified, ' +
      'and the claim embarrasses the company before readers who know.',
    wrong: 'Larkspur is SOC 2 certified.',
    right: 'Larkspur has undergone a SOC 2 examination.',
  },
  *check(entity, context): Iterable<Finding> {
    for (const { finding, match } of claimsIn(entity, context, patterns, 'error', /SOC/i)) {
      yield {
        ...finding,
        message: 'SOC 2 is an examination that ends in a report and an opinion; nobody is certified.',
        data: { text: match.text },
      };
    }
  },
  fixes(finding, entity, context) {
    const { start, end } = finding;
    const before = context.file.tree.text.slice(Math.max(0, start - 12), start);
    const verb = toBeAtEnd.exec(before);
    const from = verb ? start - verb[0].length : start;
    const plural = verb?.[1] === 'are';
    const article = verbWithoutArticle.test(before) ? 'a ' : '';
    const options = verb
      ? [
          plural ? 'have undergone a SOC 2 examination' : 'has undergone a SOC 2 examination',
          plural ? 'have a SOC 2 report' : 'has a SOC 2 report',
        ]
      : [`${article}SOC 2 report`, `${article}SOC 2 examination`];
    return options.flatMap((newText, index) =>
      rewordHere(context, entity, `Replace by "${newText}"`, { start: from, end, newText }, { preferred: index === 0 }),
    );
  },
});
