import { either } from '../../language/either';
import type { Match } from '../../language/prose';
import { defineRule, type Finding } from '../rule';
import { claimsIn, printedClaimKinds, type Exception } from './claim';
import { removeClaim } from './remove';
import { claim, gap, others } from './words';

const auditor =
  '(?:(?:service\\s{1,4}|external\\s{1,4}|independent\\s{1,4})?auditors?|CPA\\s{1,4}firm|(?:service\\s{1,4})?examiners?)';
const adverbs = '(?:\\s{1,4}(?:has|have))?(?:\\s{1,4}(?:also|therefore))?';
const concludes = either([
  'found|concluded?|concludes|confirm(?:s|ed)?|determined?|opin(?:es?|ed)|attest(?:s|ed)?|certif(?:y|ies|ied)|verified',
]);
const testedThing = '(?:(?:the|our|its|all|these)\\s{1,4})?(?:\\w{1,20}\\s{1,4})?(?:controls?|exceptions?|deviations?)';
const conclusion = `(?=\\s{1,4}(?:that|no|effective|${testedThing})\\b)`;
const thisReport = '(?:our|this|the\\s{1,4}current|the\\s{1,4}present)';
const reportWords = '(?:(?:SOC|2|type|II|report|examination|audit)\\s{1,4}){0,4}(?:report|examination|audit)';
const reportOfType = '(?:(?:SOC|2|type|II)\\s{1,4}){0,4}(?:report|examination|audit|description)';
const opinionWords = '(?:an?\\s{1,4})?(?:unqualified|unmodified|clean|qualified|modified)\\s{1,4}opinion';

const patterns = [
  claim(`\\b(?:the|our|its|an|independent)\\s{1,4}${auditor}${adverbs}\\s{1,4}${concludes}${conclusion}`),
  claim(`\\b${auditor}\\s{1,4}(?:is|are)\\s{1,4}of\\s{1,4}the\\s{1,4}opinion\\b`),
  claim(`\\bno\\s{1,4}(?:relevant\\s{1,4})?exceptions\\s{1,4}(?:(?:were|have\\s{1,4}been)\\s{1,4})?noted\\b`),
  claim(`\\b${thisReport}\\s{1,4}${reportWords}${gap(6)}${opinionWords}\\b`),
  claim(`\\b(?:unqualified|unmodified|clean)\\s{1,4}opinion${gap(3)}${thisReport}\\s{1,4}${reportOfType}\\b`),
];

/** Every match contains one of these words, so a text without them needs no search. */
const needed = /auditor|CPA|exam|exceptions|opinion/i;
const noAtStart = /^no\s/i;

/** Signs that a sentence is about an examination. */
const examinationWord = /\b(?:auditors?|audit|examin\w{0,6}|CPA|tests?\s(?:of|results?))\b/i;

/** Earlier reports, and other kinds of audit. */
const otherAudit =
  /\b(?:previous|prior|last year|earlier|ISO|pen(?:etration)?[ -]test\w{0,4}|internal|tax|financial)\b/i;

/** End of the text before a conclusion that the auditor has not reached. */
const conditionAtEnd = /\b(?:if|when|once|until|before|after|whether|unless)\s{1,4}$/i;

const saysNoExceptions = (match: Match): boolean => noAtStart.test(match.text);

/**
 * Whether "no exceptions noted" is in a long sentence without an auditor, so that it is the result of the company's
 * review.
 */
const isOwnReview: Exception = ({ match, sentence }) =>
  saysNoExceptions(match) && sentence.length > 60 && !examinationWord.test(sentence);

const isOtherConclusion: Exception = (place) =>
  isOwnReview(place) ||
  others.test(place.sentence) ||
  otherAudit.test(place.sentence) ||
  conditionAtEnd.test(place.before);

export const claimAuditorOpinion = defineRule({
  code: 'soc2.claim.auditor-opinion',
  severity: 'error',
  on: printedClaimKinds,
  title: "The auditor's conclusion in management's text",
  basis: ['PRACTICE'],
  documentation: {
    what:
      'Text that is printed says what the auditor found, concluded or confirms, that no exceptions were noted, or ' +
      'names the opinion of this report. Auditors of vendors, earlier reports, and reviews by the company that found ' +
      'no exception are left alone.',
    why:
      "Section III is written by management before the opinion exists. A conclusion in it is not management's to " +
      'state, and the auditor will have it taken out.',
    wrong: 'Access is reviewed each quarter. The auditor concluded that access controls are effective.',
    right: 'Access is reviewed each quarter.',
  },
  *check(entity, context): Iterable<Finding> {
    if (entity.kind === 'vendor') return;
    const claims = claimsIn(entity, context, patterns, 'error', needed, isOtherConclusion, saysNoExceptions);
    for (const { finding } of claims)
      yield { ...finding, message: "Section III is management's; it cannot state the auditor's conclusion." };
  },
  fixes: removeClaim,
});
