import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimKinds, claimsIn } from './claim';
import { claim } from './words';

const body = '(?:AICPA|American\\s{1,4}Institute\\s{1,4}of\\s{1,4}(?:CPAs|Certified\\s{1,4}Public\\s{1,4}Accountants))';
const granted = '(?:approved|certified|endorsed|accredited|licen[sc]ed|recogni[sz]ed)';
const patterns = [
  claim(`\\b${body}[\\s-]{1,3}${granted}\\b`),
  claim(`\\b${granted}\\s{1,4}(?:directly\\s{1,4})?by\\s{1,4}(?:the\\s{1,4})?${body}(?!\\w)`),
  claim(
    `\\b(?:approval|certification|endorsement|accreditation)\\s{1,4}(?:by|of|from)\\s{1,4}the\\s{1,4}${body}(?!\\w)`,
  ),
];

/** Every match contains one of these words, so a text without them needs no search. */
const needed = /AICPA|American/i;

/** A claim in the form of an attribute: "AICPA-approved". */
const instituteAtStart = /^(?:AICPA|American)/i;

/** A form of "be" before the claim, so that the claim is a predicate. */
const toBeAtEnd = /\b(is|are|was|were|been|be)\s{1,4}$/i;

/** A word on the line after the claim, which may be the noun that it describes. */
const wordBehind = /^[ \t]+[A-Za-z]/;

/** Words after a claim that are no noun. */
const functionWordBehind = /^\s+(?:and|or|for|since|as|to|in)\b/i;

/** A claim that begins with its participle: "approved by the AICPA". */
const participleAtStart = /^(?:approved|certified|endorsed|accredited|licen|recogn)/i;

export const claimAicpaApproved = defineRule({
  code: 'soc2.claim.aicpa-approved',
  severity: 'error',
  on: claimKinds,
  title: 'Approval by the AICPA',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'The text says approved, certified, endorsed or accredited by the AICPA. Criteria, standards and accountants ' +
      'are left alone, since those it does issue or license in common speech; in policies the severity is one step ' +
      'lower.',
    why:
      'The AICPA publishes criteria and standards. It looks at no company and approves none, and its name is a ' +
      'registered mark.',
    wrong: 'Our AICPA-approved controls protect customer data.',
    right: 'Our controls protect customer data.',
  },
  *check(entity, context): Iterable<Finding> {
    const thing =
      /\b(?:criteri(?:a|on)|standards?|framework|principles|guid(?:e|ance)|TSC|firms?|auditors?|CPAs?|accountants?)\b/i;
    const claims = claimsIn(entity, context, patterns, 'error', needed, ({ match, before, after }) => {
      const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
      return thing.test(after.slice(0, 24)) || (!instituteAtStart.test(match.text) && thing.test(clause));
    });
    for (const { finding, match } of claims)
      yield {
        ...finding,
        message: 'The AICPA publishes the criteria; it neither approves nor certifies companies.',
        data: { text: match.text },
      };
  },
  fixes({ start, end, data }, entity, context) {
    const { text } = context.file.tree;
    const verb = toBeAtEnd.exec(text.slice(Math.max(0, start - 12), start));
    const noun = wordBehind.test(text.slice(end, end + 4)) && !functionWordBehind.test(text.slice(end, end + 8));
    if (instituteAtStart.test(String(data?.text)) && noun && !verb)
      return rewordHere(
        context,
        entity,
        `Remove "${String(data?.text)}"`,
        { start, end: end + /^[ \t]+/.exec(text.slice(end))![0].length, newText: '' },
        { preferred: true },
      );
    if (verb && verb[1]!.length < 4) {
      const newText = 'measured against criteria that the AICPA publishes';
      return rewordHere(context, entity, `Replace by "${newText}"`, { start, end, newText }, { preferred: true });
    }
    const before = participleAtStart.test(String(data?.text))
      ? /[\s,]{0,4}$/.exec(text.slice(Math.max(0, start - 4), start))![0].length
      : 0;
    return before > 0 && !verb
      ? rewordHere(
          context,
          entity,
          `Remove "${String(data?.text)}"`,
          { start: start - before, end, newText: '' },
          { preferred: true },
        )
      : [];
  },
});
