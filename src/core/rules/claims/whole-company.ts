import { proseOf } from '../../language/texts';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimKinds, claimsIn, partOf } from './claim';
import { claim, gap, soc2 } from './words';

const whole =
  '(?:all\\s{1,4}(?:of\\s{1,4})?(?:(?:our|its|the|company|their)\\s{1,4}){0,2}systems' +
  '|(?:(?:the|our|its)\\s{1,4})?(?:entire|whole)\\s{1,4}(?:company|organi[sz]ation|business|enterprise|platform)' +
  '|everything\\s{1,4}(?:that\\s{1,4})?(?:we|the\\s{1,4}company)\\s{1,4}(?:do|does|runs?|builds?|offers?))';
/**
 * The report or the examination. "SOC 2 controls", "SOC 2 criteria" or a "SOC 2 team" may concern the whole company.
 */
const report =
  `(?:${soc2}` +
  `(?![\\s-]{1,3}(?:program|control|requirement|criteri|team|polic|framework|standard|principle))` +
  `|(?:SOC\\s{1,3})?examination\\b)`;
const patterns = [
  claim(`\\b${report}${gap(8)}${whole}\\b`),
  claim(`\\b${whole}${gap(8)}(?:${report}|(?:was|were|is|are)\\s{1,4}examined\\s{1,4}(?:by|under)\\b)`),
];
const part = new RegExp(`\\b${whole}\\b`, 'i');

/** Words after "all systems" that restrict it: "all systems in scope". */
const restrictionBehind =
  /^\s{1,4}(?:(?:that\s{1,4}(?:are|is)\s{1,4})?(?:in|within)\b|that\b|which\b|where\b|used\b|supporting\b|storing\b|listed|described|named)/i;

export const claimWholeCompany = defineRule({
  code: 'soc2.claim.whole-company',
  severity: 'warning',
  on: claimKinds,
  title: 'A report that is said to cover the whole company',
  basis: ['BRIEF'],
  documentation: {
    what:
      'Within a few words of SOC 2 or the examination stands "all our systems", "the entire company" or "everything ' +
      'we do". Systems "in scope" or "that store customer data" are left alone; in policies the severity is one step ' +
      'lower.',
    why:
      'The report covers one system within its boundary. A reader who takes it for the company relies on controls ' +
      'that nobody looked at.',
    wrong: 'Our SOC 2 report covers all our systems.',
    right: 'Our SOC 2 report covers Larkspur Scheduling.',
  },
  *check(entity, context): Iterable<Finding> {
    const proses = proseOf(entity, context.file);
    const claims = claimsIn(entity, context, patterns, 'warning', /SOC|examin/i, ({ prose, match }) => {
      const named = partOf(prose, match, part);
      return restrictionBehind.test(prose.text.slice(named.end - prose.offset, named.end - prose.offset + 30));
    });
    for (const { finding, match } of claims) {
      const prose = proses.find((each) => each.offset <= match.start && match.end <= each.offset + each.text.length);
      const { start, end } = prose ? partOf(prose, match, part) : match;
      yield { ...finding, start, end, message: 'The report covers the system within its boundary only.' };
    }
  },
  fixes({ start, end }, entity, context) {
    const name = context.view.manifest('system')?.name;
    return name
      ? rewordHere(context, entity, `Replace by "${name}"`, { start, end, newText: name }, { preferred: true })
      : [];
  },
});
