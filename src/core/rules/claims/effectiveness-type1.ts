import { scopeOf } from '../../coverage/scope';
import { claimRule, printedKinds } from './define';

export const claimEffectivenessType1 = claimRule({
  code: 'soc2.claim.effectiveness-type1',
  severity: 'error',
  on: printedKinds,
  reportType: 1,
  title: 'Operation claimed at type 1',
  basis: ['BRIEF'],
  documentation: {
    what: 'Text of a type 1 description says that controls operated effectively, or speaks of operating effectiveness or of "throughout the period".',
    why: 'A type 1 report speaks of design at a date. Nobody tested operation, and the description may not say that it was.',
    wrong: 'Controls operated effectively.',
    right: 'Controls were suitably designed.',
  },
  needs: /effective|period/i,
  patterns: [/\boperat(?:ed|es|ing)\s{1,5}effective(?:ly|ness)\b/gi, /\beffective\s{1,5}operation\b/gi, /\b(?:throughout|during|over)\s{1,5}the\s{1,5}(?:entire\s{1,5}|examination\s{1,5}|audit\s{1,5}|reporting\s{1,5})?period\b/gi],
  message: () => 'A type 1 report speaks of design at a date, not of operation.',
  fixes: ({ text, context, reword }) => {
    const { asOf } = scopeOf(context.view);
    const day = asOf ? ` as of ${asOf}` : '';
    if (/^operated/i.test(text)) return reword(`were suitably designed${day}`, true);
    return /period$/i.test(text) && asOf ? reword(`as of ${asOf}`, true) : [];
  },
});
