import { defineRule, type Finding } from '../rule';
import { claimsIn, printedClaimKinds } from './claim';
import { removeClaim } from './remove';
import { claim, gap, soc2 } from './words';

const praise =
  '(?:high(?:er|est)?|excellent|superior|best|better|improv(?:es?|ed|ing)|increas(?:es?|ed|ing)' +
  '|enhanc(?:es?|ed|ing)|maximi[sz](?:es?|ed|ing)|outstanding|great(?:er|est)?|exceptional|unmatched' +
  '|unrivalled|smooth|seamless|delightful|first-class|strong(?:er)?|growing|guarante(?:es?|ed))';
const subject =
  '(?:(?:customer|user|client)\\s{1,4}(?:satisfaction|experience|happiness)' +
  '|user\\s{1,4}friendliness|business\\s{1,4}(?:results?|growth|success|performance)' +
  '|performance\\s{1,4}of\\s{1,4}(?:the|our)\\s{1,4}product|product\\s{1,4}(?:quality|performance)' +
  '|quality\\s{1,4}of\\s{1,4}(?:the|our)\\s{1,4}products?|return\\s{1,4}on\\s{1,4}investment)';
const patterns = [
  claim(`\\b${praise}${gap(3)}${subject}\\b`),
  claim(`\\b${subject}${gap(3)}(?:is|are|has|have|remains?)${gap(2)}${praise}\\b`),
  claim(`${soc2}${gap(8)}${subject}\\b`),
  claim('\\bbest[\\s-]performing\\b'),
];

export const claimProductQuality = defineRule({
  code: 'soc2.claim.product-quality',
  severity: 'warning',
  on: printedClaimKinds,
  title: 'A claim about product quality or business results',
  basis: ['BRIEF'],
  documentation: {
    what:
      "Text that is printed in the description praises customer satisfaction, user experience, the product's " +
      'performance or business results, or ties them to SOC 2. A survey of satisfaction that is merely mentioned is ' +
      'left alone.',
    why:
      'Section III tells how the system is built and controlled. Nobody examines whether customers are happy, and ' +
      'auditors ask for such sentences to go.',
    wrong: 'Clinics send requests to support. The process ensures the highest customer satisfaction.',
    right: 'Clinics send requests to support.',
  },
  *check(entity, context): Iterable<Finding> {
    for (const { finding } of claimsIn(
      entity,
      context,
      patterns,
      'warning',
      /satisf|experience|happiness|friendl|business|product|investment|perform/i,
    ))
      yield { ...finding, message: 'SOC 2 says nothing about product quality or business results.' };
  },
  fixes: removeClaim,
});
