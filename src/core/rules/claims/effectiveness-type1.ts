import { scopeOf } from '../../scope/scope';
import { formatDate } from '../../model/dates';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimsIn, printedClaimKinds } from './claim';
import { claim, others } from './words';
import { yaml } from '../../syntax/text-block';

const period =
  'throughout\\s{1,4}the\\s{1,4}(?:examination\\s{1,4}|reporting\\s{1,4}|report\\s{1,4}|review\\s{1,4})?period\\b';
const patterns = [
  claim(
    `\\b(?:(?:suitably\\s{1,4})?designed\\s{1,4}and\\s{1,4}|have\\s{1,4}|has\\s{1,4}|had\\s{1,4})?` +
      `operated\\s{1,4}effectively\\b(?:\\s{1,4}${period})?`,
  ),
  claim('\\b(?:operating|operational)\\s{1,4}effectiveness\\b'),
  claim(`\\b${period}(?!\\s{1,4}of\\b)`),
];
/** Words before a match for a test of effectiveness, which is a control and no claim. */
const tested =
  /\b(?:whether|if|that|tests?|tested|testing|assess\w{0,5}|evaluat\w{0,4}|monitor\w{0,4}|review\w{0,4}|measur\w{0,4}|audit\w{0,3}|check\w{0,3}|confirm\w{0,3}|verif\w{1,4}|(?:report|opinion)\w{0,4}\s{1,3}on|later|next|future)\b[^.;]{0,80}$/i;

/** Every match contains one of these words, so a text without them needs no search. */
const needed = /effective|throughout/i;

/** A sentence about a type 2 report, for which effectiveness is the right word. */
const type2 = /\btype[ -](?:2|II)\b/i;

/** A claim about the whole period: "throughout the period". */
const throughoutAtStart = /^throughout/i;

/** A claim that ends with the noun, which a noun replaces. */
const effectivenessAtEnd = /effectiveness$/i;

/** A claim whose subject is in the singular. */
const hasAtStart = /^has\b/i;

/** A claim with a verb before it already: "were designed and operated". */
const designedAnd = /designed and/i;

export const claimEffectivenessType1 = defineRule({
  code: 'soc2.claim.effectiveness-type1',
  severity: 'error',
  on: printedClaimKinds,
  reportType: 1,
  title: 'Operation of controls in a type 1 description',
  basis: ['BRIEF'],
  documentation: {
    what:
      'In a type 1 programme, text that is printed says that controls operated effectively, speaks of their ' +
      'operating effectiveness or of "throughout the period". Tests of effectiveness as a control, and type 2 ' +
      'reports of vendors, are left alone.',
    why:
      'A type 1 report is about design at a date. A statement about operation over time claims what this examination ' +
      'does not look at.',
    wrong: yaml`
      # soc2.yaml has report: {type: 1, as_of: 2026-06-30}
      The controls operated effectively.`,
    right: 'The controls were suitably designed as of 30 June 2026.',
  },
  *check(entity, context): Iterable<Finding> {
    const claims = claimsIn(
      entity,
      context,
      patterns,
      'error',
      needed,
      ({ match, sentence, before }) =>
        type2.test(sentence) || others.test(sentence) || (!throughoutAtStart.test(match.text) && tested.test(before)),
    );
    for (const { finding, match } of claims)
      yield {
        ...finding,
        message: 'A type 1 report speaks of design at a date, not of operation.',
        data: { text: match.text },
      };
  },
  fixes(finding, entity, context) {
    const { asOf } = scopeOf(context.view);
    if (!asOf) return [];
    const day = `as of ${formatDate(asOf, context.view.manifest('description')?.spelling === 'american' ? 'american' : 'british')}`;
    const text = String(finding.data?.text);
    const newText = effectivenessAtEnd.test(text)
      ? 'suitability of design'
      : throughoutAtStart.test(text)
        ? day
        : `${designedAnd.test(text) ? '' : hasAtStart.test(text) ? 'was ' : 'were '}suitably designed ${day}`;
    return rewordHere(
      context,
      entity,
      `Replace by "${newText}"`,
      { start: finding.start, end: finding.end, newText },
      { preferred: true },
    );
  },
});
