import { exemptPhrases, vagueWords } from '../../language/lexicon';
import { matchesIn, scalarProse } from '../../language/prose';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';

/** A number in digits or in words, which makes a commitment measurable. */
const figure = /\d|\b(?:one|two|three|four|five|ten|twenty|thirty)\b/i;

export const commitmentVague = defineRule({
  code: 'soc2.commitment.vague',
  severity: 'warning',
  on: ['manifest'],
  title: 'A commitment that cannot be measured',
  basis: ['DC2'],
  documentation: {
    what:
      'The text of a commitment uses a vague word (appropriate, timely, reasonable and the like) and holds no ' +
      'figure. Quoted words, as a contract has them, are left alone.',
    why: 'Controls are measured against commitments. "Timely notice" is kept or broken by nobody knows which hour.',
    wrong:
      'commitments: [{id: SC-1, category: security, text: Customers are told of incidents in a timely manner., source: MSA}]',
    right:
      'commitments: [{id: SC-1, category: security, text: Customers are told of incidents within 72 hours., source: MSA}]',
  },
  *check(manifest, { file }): Iterable<Finding> {
    for (const [index, { text }] of (manifest.data.commitments ?? []).entries()) {
      if (!text || figure.test(text)) continue;
      const prose = scalarProse(
        file.tree,
        manifest.node && nodeAt(manifest.node, ['commitments', index, 'text']),
        true,
      );
      if (!prose) continue;
      const exempt = [...matchesIn(prose, exemptPhrases)];
      for (const match of vagueWords.flatMap(({ words }) => [...matchesIn(prose, words)])) {
        if (exempt.some((each) => each.start < match.end && match.start < each.end)) continue;
        yield {
          start: match.start,
          end: match.end,
          message: `\`${match.text}\` cannot be measured. State the commitment as the contract does.`,
        };
      }
    }
  },
});
