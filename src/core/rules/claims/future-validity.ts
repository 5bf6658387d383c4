import { scopeOf } from '../../scope/scope';
import type { View } from '../../index/view';
import { formatDate } from '../../model/dates';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimKinds, claimsIn } from './claim';
import { claim, gap, others, soc2 } from './words';

const date =
  '(?:\\s{1,3}(?:the\\s{1,3})?' +
  '(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)?\\s{1,3}\\w{3,9}(?:\\s{1,3}\\d{4})?' +
  '|(?:end\\s{1,3}of\\s{1,3})?(?:\\w{3,9}\\s{1,3}(?:\\d{1,2},?\\s{1,3})?)?\\d{4}' +
  '|(?:one|two|three|six|twelve|\\d{1,2})\\s{1,3}(?:years?|months?))\\b)?';
const lasting =
  '(?:remains?|stays?|(?:is|are)\\s{1,4}(?:continuously|always|permanently)' +
  '|continuously|permanently|will\\s{1,4}(?:always\\s{1,4})?(?:continue\\s{1,4}to\\s{1,4}be|remain|stay))';
const patterns = [
  claim(
    `\\b(?:is|are|remains?|stays?|will\\s{1,4}be)\\s{1,4}valid\\s{1,4}(?:until|till|through|to|for|up\\s{1,4}to)\\b${date}`,
  ),
  claim(`\\b(?:expires?|will\\s{1,4}expire)\\b(?:\\s{1,3}(?:on|in|after))?${date}`),
  claim(`\\b${lasting}\\s{1,4}(?:fully\\s{1,4})?${soc2}(?:[\\s-]{1,3}(?:compliant|certified|attested|examined))?`),
  claim(
    `\\bwill\\s{1,4}(?:continue\\s{1,4}to\\s{1,4}(?:be|operate)|remain|stay)\\s{1,4}` +
      `(?:\\w{2,20}ly\\s{1,4})?(?:effective(?:ly)?|suitabl[ey]|designed|valid)\\b`,
  ),
  claim(`\\bcontinuous\\s{1,4}${soc2}\\s{1,4}(?:compliance|coverage)\\b`),
];

/** Subjects that some of the claims need before them. */
const subjects: readonly (readonly [start: RegExp, subject: RegExp])[] = [
  [/\bvalid\s{1,4}(?:until|till|through|to|for|up)/i, new RegExp(`\\b(?:${soc2}|this|our)${gap(4)}$`, 'i')],
  [/^(?:expire|will\s{1,4}expire)/i, new RegExp(`${soc2}${gap(2)}$`, 'i')],
  [/^will\s{1,4}(?!.*SOC)/i, new RegExp(`\\b(?:controls?|opinion|report|system)${gap(2)}$`, 'i')],
];

/** "continuous SOC 2 compliance", a noun for which no replacement fits. */
const continuousAtStart = /^continuous /i;

/** Verbs that follow a subject in the plural; "will" may follow any subject. */
const pluralVerb = /^(?:are|remain|stay|expire|will)\b/i;

/** A claim about a report that is valid or expires. */
const validityOfReport = /\bvalid (?:until|till|through|to|for|up)\b|expire/i;

/** A claim in the future tense, whose subject may be in the singular. */
const willAtStart = /^will/i;

/** A claim about the company's SOC 2 status, not about its controls. */
const namesSoc = /SOC/i;

/** Every match contains one of these words, so a text without them needs no search. */
const needed = /SOC|will|valid/i;

/** A claim that begins with an adverb and has its verb before it. */
const adverbAtStart = /^(?:continuously|permanently)/i;

export const claimFutureValidity = defineRule({
  code: 'soc2.claim.future-validity',
  severity: 'warning',
  on: claimKinds,
  title: 'A report that is said to hold for later',
  basis: ['BRIEF'],
  documentation: {
    what:
      'A SOC 2 report or opinion is said to be valid until a day or to expire, or the company to remain or ' +
      'continuously be SOC 2 compliant, or controls to continue to be effective. Reports of vendors are left alone; ' +
      'in policies the severity is one step lower.',
    why:
      'The opinion is about a date or a period. What comes after it nobody has examined; customers ask for the next ' +
      'report or a bridge letter.',
    wrong: 'Our SOC 2 report is valid until December 2027.',
    right: 'Our SOC 2 report is for the period 1 January 2026 to 30 June 2026.',
  },
  *check(entity, context): Iterable<Finding> {
    if (entity.kind === 'vendor') return;
    const claims = claimsIn(
      entity,
      context,
      patterns,
      'warning',
      needed,
      ({ match, sentence, before }) =>
        others.test(sentence) || !(subjects.find(([start]) => start.test(match.text))?.[1].test(before) ?? true),
    );
    for (const { finding, match } of claims) {
      yield {
        ...finding,
        message: `A report speaks of ${basisOf(context.view)?.subject ?? 'a date or a period'} and says nothing about later.`,
        data: { text: match.text },
      };
    }
  },
  fixes(finding, entity, context) {
    const basis = basisOf(context.view)?.words;
    const text = String(finding.data?.text);
    if (!basis || continuousAtStart.test(text)) return [];
    const plural = pluralVerb.test(text);
    const newText = validityOfReport.test(text)
      ? `${plural && !willAtStart.test(text) ? 'are' : 'is'} ${basis}`
      : namesSoc.test(text)
        ? `${adverbAtStart.test(text) ? '' : plural && !willAtStart.test(text) ? 'were ' : 'was '}examined under SOC 2 ${basis}`
        : `were suitably designed ${basis}`;
    return rewordHere(
      context,
      entity,
      `Replace by "${newText}"`,
      { start: finding.start, end: finding.end, newText },
      { preferred: true },
    );
  },
});

/** The date or the period that the report of this programme covers, as a phrase. */
function basisOf(view: View): { subject: string; words: string } | undefined {
  const { type, asOf, from, to } = scopeOf(view);
  const style = view.manifest('description')?.spelling === 'american' ? 'american' : 'british';
  if (type === 1 && asOf) return { subject: formatDate(asOf, style), words: `as of ${formatDate(asOf, style)}` };
  if (!from || !to) return undefined;
  const period = `the period ${formatDate(from, style)} to ${formatDate(to, style)}`;
  return { subject: period, words: `for ${period}` };
}
