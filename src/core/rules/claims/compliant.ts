import { claimRule, printedKinds } from './define';

export const claimCompliant = claimRule({
  code: 'soc2.claim.compliant',
  severity: 'hint',
  on: printedKinds,
  title: 'SOC 2 compliant',
  basis: ['PRACTICE'],
  documentation: {
    what: 'Text of the description says "SOC 2 compliant" or "SOC 2 compliance" of the company or the service. Policies and other prose are left alone: there it is common speech.',
    why: 'A description should say what was examined. Compliance is with a rule; SOC 2 is an examination against criteria.',
    wrong: 'Larkspur Scheduling is SOC 2 compliant.',
    right: 'Larkspur Scheduling is examined under SOC 2.',
  },
  needs: /SOC/i,
  patterns: [/\bSOC[ -]?2(?: type (?:1|2|I|II))?[ -]complian(?:t|ce)\b/gi, /\b(?:compliant|in compliance|compliance)\s{1,5}(?:with|to)\s{1,5}(?:the\s{1,5})?SOC[ -]?2\b/gi],
  message: () => 'Common speech, but a description should say what was examined.',
  fixes: ({ text, reword }) => (/t$/i.test(text) || /^(?:compliant|in)/i.test(text) ? reword('examined under SOC 2', true) : reword('the SOC 2 examination', true)),
});
