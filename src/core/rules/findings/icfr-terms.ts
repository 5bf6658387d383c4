import { matchesIn, scalarProse } from '../../language/prose';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';

const terms = /\b(?:material\s{1,10}weakness(?:es)?|significant\s{1,10}deficienc(?:y|ies))\b/gi;

/** The plural: "deficiencies", "weaknesses". */
const pluralAtEnd = /ies$|esses$/i;

/** Words at the start of a sentence, whose replacement needs a capital too. */
const capitalAtStart = /^[A-Z]/;

export const findingIcfrTerms = defineRule({
  code: 'soc2.finding.icfr-terms',
  severity: 'hint',
  on: ['finding'],
  title: 'Words of financial reporting in a finding',
  basis: ['PRACTICE', 'BRIEF'],
  documentation: {
    what: 'The title, description, cause or response of a finding says "material weakness" or "significant deficiency".',
    why:
      'These are grades of deficiency in controls over financial reporting. SOC 2 speaks of exceptions, deviations ' +
      'and deficiencies, and a reader would take the grades at their word.',
    wrong: 'description: The missing review is a material weakness.',
    right: 'description: The missing review is a deficiency.',
  },
  *check(finding, { file }): Iterable<Finding> {
    for (const key of ['title', 'description', 'cause', 'response']) {
      const prose = scalarProse(file.tree, finding.node && valueOf(finding.node, key), true);
      if (!prose) continue;
      for (const { start, end, text } of matchesIn(prose, terms)) {
        const several = pluralAtEnd.test(text);
        yield {
          start,
          end,
          message: 'That is financial-reporting vocabulary; SOC 2 speaks of exceptions, deviations and deficiencies.',
          data: { word: several ? 'deficiencies' : 'deficiency' },
        };
      }
    }
  },
  fixes(found, finding, context) {
    const { start, end } = found;
    const word = String(found.data?.word);
    const newText = capitalAtStart.test(context.file.tree.text.slice(start, end)) ? `D${word.slice(1)}` : word;
    return rewordHere(context, finding, `Replace by "${newText}"`, { start, end, newText }, { preferred: true });
  },
});
