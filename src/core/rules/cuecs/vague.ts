import { exemptPhrases, vagueWords } from '../../language/lexicon';
import { matchesIn, scalarProse, type Match, type Prose } from '../../language/prose';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

const fewestWords = 6;

export const cuecVague = defineRule({
  code: 'soc2.cuec.vague',
  severity: 'warning',
  on: ['manifest'],
  title: 'A CUEC that nobody can act on',
  basis: ['DC6'],
  documentation: {
    what:
      'The text of a CUEC uses a vague word (appropriate, timely, as needed and the like), or has fewer than six ' +
      'words.',
    why:
      'Customers read CUECs as a list of duties and their auditors test them. "Secure accounts appropriately" cannot ' +
      'be done or tested.',
    wrong: yaml`
      cuecs:
        - {id: CUEC-1, text: Customers manage the access of their users in an appropriate manner., criteria: [CC6.2]}`,
    right: yaml`
      cuecs:
        - {id: CUEC-1, text: Customers remove the accounts of their leavers within one business day., criteria: [CC6.2]}`,
  },
  *check(manifest, { file }): Iterable<Finding> {
    for (const [index, { text }] of (manifest.data.cuecs ?? []).entries()) {
      if (!text) continue;
      const path = ['cuecs', index, 'text'];
      const prose = scalarProse(file.tree, manifest.node && nodeAt(manifest.node, path), true);
      const word = prose && firstVagueWord(prose);
      if (word) {
        const message = `\`${word.text}\`: a customer cannot act on this. Say what to configure, review or report.`;
        yield { start: word.start, end: word.end, message };
      } else if (text.trim().split(/\s+/).length < fewestWords) {
        const message = 'A customer cannot act on this. Say what to configure, review or report.';
        yield { ...valueRange(manifest, path), message };
      }
    }
  },
});

/** The first vague word outside the exempt phrases. */
function firstVagueWord(prose: Prose): Match | undefined {
  const exempt = [...matchesIn(prose, exemptPhrases)];
  const isExempt = (each: Match): boolean => exempt.some((other) => other.start < each.end && each.start < other.end);
  const found = vagueWords.flatMap(({ words }) => [...matchesIn(prose, words)]);
  const [first] = found.filter((each) => !isExempt(each)).sort((a, b) => a.start - b.start);
  return first;
}
