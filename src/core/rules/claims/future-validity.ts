import { scopeOf } from '../../coverage/scope';
import { rewordHere } from '../support/fixes';
import { claimKinds } from './claim';
import { claimRule } from './define';

export const claimFutureValidity = claimRule({
  code: 'soc2.claim.future-validity',
  severity: 'warning',
  on: claimKinds,
  title: 'A report that is valid until later',
  basis: ['BRIEF'],
  documentation: {
    what: 'Near SOC 2 or "our report", the text says valid until, expires, remains or continuously; or that the company will continue to be examined well.',
    why: 'A report speaks of a day or a period and says nothing about later. It does not expire; it grows old, and readers ask for the next one.',
    wrong: 'Our SOC 2 report is valid until June 2027.',
    right: 'Our SOC 2 report is for the period 2026-01-01 to 2026-06-30.',
  },
  needs: /SOC|unqualified/i,
  patterns: [
    /\bSOC[ -]?2\b(?:[^\w.;!?]{1,5}\w{1,20}){0,4}?[^\w.;!?]{1,5}(?:is|are|remains?|stays?)?\s{0,5}(?:valid\s{1,5}(?:until|through|for)|expires?)\b/gi,
    /\b(?:remains?|stays?|continuously|permanently|always)\s{1,5}SOC[ -]?2\b/gi,
    /\bwill\s{1,5}continue\s{1,5}to\s{1,5}(?:be|have|hold)\s{1,5}(?:a\s{1,5}|an\s{1,5})?(?:unqualified|SOC[ -]?2)\b/gi,
  ],
  message: (_match, { view }) => {
    const { type, from, to, asOf } = scopeOf(view);
    const basis = type === 1 ? asOf : from && to ? `${from} to ${to}` : undefined;
    return `A report speaks of ${basis ?? 'a day or a period'} and says nothing about later.`;
  },
  fixes: ({ text, finding, entity, context }) => {
    const { from, to, asOf } = scopeOf(context.view);
    const head = /^SOC[ -]?2\b(?:[^\w.;!?]{1,5}(?!is\b|are\b|remains?\b|stays?\b|valid\b|expires?\b)\w{1,20}){0,4}/i.exec(text)?.[0];
    const when = from && to ? `for the period ${from} to ${to}` : asOf ? `as of ${asOf}` : undefined;
    if (!head || !when) return [];
    const { start, end } = finding;
    const rest = /^[^.;,\n]{0,60}/.exec(context.file.tree.text.slice(end))![0].trimEnd();
    return rewordHere(context, entity, `Replace by "${head} is ${when}"`, { start, end: end + rest.length, newText: `${head} is ${when}` }, { preferred: true });
  },
});
