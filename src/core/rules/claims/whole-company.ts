import { claimKinds } from './claim';
import { claimRule } from './define';

export const claimWholeCompany = claimRule({
  code: 'soc2.claim.whole-company',
  severity: 'warning',
  on: claimKinds,
  title: 'A report about everything',
  basis: ['BRIEF'],
  documentation: {
    what: 'Near SOC 2 or an examination, the text says all (our) systems, the entire company, organisation or platform, or everything we do.',
    why: 'The report covers the system within its boundary and nothing else. The boundary is the first thing that a careful reader checks.',
    wrong: 'Our entire company was examined under SOC 2.',
    right: 'Larkspur Scheduling was examined under SOC 2.',
  },
  needs: /SOC|examin|audited/i,
  patterns: [
    /\b(?:all\s{1,5}(?:of\s{1,5})?(?:our|its|the)\s{1,5}(?:systems|services|products)|(?:our|the|its)\s{1,5}(?:entire|whole)\s{1,5}(?:company|organi[sz]ation|platform|business|infrastructure)|everything\s{1,5}we\s{1,5}do)\b(?=(?:[^\w.;!?]{1,5}\w{1,20}){0,8}?[^\w.;!?]{1,5}(?:SOC[ -]?2|examin(?:ed|ation)|audited)\b)/gi,
    /(?<=\b(?:SOC[ -]?2|examination)\b(?:[^\w.;!?]{1,5}\w{1,20}){0,5}?[^\w.;!?]{1,5})(?:all\s{1,5}(?:of\s{1,5})?(?:our|its|the)\s{1,5}(?:systems|services|products)|(?:our|the|its)\s{1,5}(?:entire|whole)\s{1,5}(?:company|organi[sz]ation|platform|business|infrastructure)|everything\s{1,5}we\s{1,5}do)\b/gi,
  ],
  message: () => 'The report covers the system within its boundary only.',
  fixes: ({ context, reword }) => {
    const name = context.view.manifest('system')?.name;
    return name ? reword(name, true) : [];
  },
});
