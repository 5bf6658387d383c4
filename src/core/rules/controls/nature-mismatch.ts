import { matchesIn } from '../../language/prose';
import { replaceScalar } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { roleTitles } from '../support/roles';
import { statementOf } from '../support/statement';
import { yaml } from '../../syntax/text-block';

const automatic = /\bautomatic(?:ally)?\b/gi;
const acts = '(?:reviews?|approves?|inspects?|compares?|signs?|investigates?|decides?|examines?)';

/** Characters with a meaning in regular expressions. */
const regexSigns = /[.*+?^${}()|[\]\\]/g;

/** A negation directly before a word: "not automatically". */
const negationAtEnd = /\b(?:not|never|no)\s+$/i;

export const controlNatureMismatch = defineRule({
  code: 'soc2.control.nature-mismatch',
  severity: 'hint',
  on: ['control'],
  title: 'Nature and statement disagree',
  basis: ['CC5.1'],
  documentation: {
    what:
      '`nature` is automated, but a role of people.yaml reviews, approves or decides in the statement; or it is ' +
      'manual, but the statement says that it happens automatically.',
    why:
      "An automated control is tested once, by its setting; a person's part in it needs samples. The wrong nature " +
      'leads to the wrong test.',
    wrong: yaml`
      statement: Okta lists unused accounts and the Head of Security reviews the list each quarter in SEC.
      nature: automated`,
    right: yaml`
      statement: Okta lists unused accounts and the Head of Security reviews the list each quarter in SEC.
      nature: hybrid`,
  },
  *check(control, { view, file }): Iterable<Finding> {
    const { nature } = control.data;
    if (nature !== 'automated' && nature !== 'manual') return;
    const prose = statementOf(control, file);
    if (!prose) return;
    const otherwise =
      nature === 'manual'
        ? [...matchesIn(prose, automatic)].some(
            (each) => !negationAtEnd.test(prose.text.slice(0, each.start - prose.offset)),
          )
        : roleTitles(view).some(
            (title) =>
              prose.text.includes(title) &&
              new RegExp(`${title.replace(regexSigns, '\\$&')},?\\s{1,5}(?:[a-z]{2,15}ly\\s{1,5})?${acts}\\b`).test(
                prose.text,
              ),
          );
    if (otherwise)
      yield {
        ...valueRange(control, ['nature']),
        message: `Nature is \`${nature}\` but the statement reads otherwise.`,
      };
  },
  fixes(_finding, control, context) {
    const node = control.node && valueOf(control.node, 'nature');
    if (node?.kind !== 'scalar') return [];
    const others = node.text === 'automated' ? ['hybrid', 'manual'] : ['hybrid', 'automated'];
    return others.flatMap((each, index) =>
      editHere(context, `Set nature: ${each}`, replaceScalar(context.file.tree, node, each), {
        preferred: index === 0,
      }),
    );
  },
});
