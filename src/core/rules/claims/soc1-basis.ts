import { claimKinds } from './claim';
import { claimRule } from './define';

export const claimSoc1Basis = claimRule({
  code: 'soc2.claim.soc1-basis',
  severity: 'warning',
  on: claimKinds,
  title: 'SOC 1 by the trust services criteria',
  basis: ['PRACTICE'],
  documentation: {
    what: 'Within a few words, SOC 1 and the trust services criteria, with nothing of SOC 2 between them.',
    why: 'SOC 1 is measured against control objectives that management sets, not against the trust services criteria.',
    wrong: 'The SOC 1 report is based on the trust services criteria.',
    right: 'The SOC 2 report is based on the trust services criteria.',
  },
  needs: /SOC[ -]?1/i,
  patterns: [
    /\bSOC[ -]?1\b(?:[^\w.;!?]{1,5}(?!SOC)\w{1,20}){0,8}?[^\w.;!?]{1,5}trust\s{1,5}services?\s{1,5}(?:criteria|principles|categories)\b/gi,
    /\btrust\s{1,5}services?\s{1,5}(?:criteria|principles|categories)\b(?:[^\w.;!?]{1,5}(?!SOC)\w{1,20}){0,8}?[^\w.;!?]{1,5}SOC[ -]?1\b/gi,
  ],
  message: () => 'SOC 1 is measured against control objectives, not the trust services criteria.',
});
