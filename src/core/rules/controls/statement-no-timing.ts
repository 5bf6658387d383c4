import { frequencyPhrases, frequencyWords, triggerWords } from '../../language/lexicon';
import { scalarProse } from '../../language/prose';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { rewordHere } from '../support/fixes';
import { firstLetter } from '../support/prose-place';
import { valueRange } from '../support/place';

/** A first word that loses its capital when words are put before it; other first words may be names. */
const articleAtStart = /^(?:The|An?|Our|All|Each) ?/;

export const controlStatementNoTiming = defineRule({
  code: 'soc2.control.statement-no-timing',
  severity: 'warning',
  on: ['control'],
  title: 'A statement that does not say when',
  basis: ['PRACTICE'],
  documentation: {
    what:
      '(Heuristic) No frequency, deadline or trigger (before, upon, when, within) stands in the statement. A setting ' +
      'that a system holds at all times (`continuous`, `automated`) needs none.',
    why: 'Without it nobody can tell how many times the control had to operate, nor whether it was late.',
    wrong: 'statement: The Head of Security reviews accounts with production access.',
    right: 'statement: Each quarter the Head of Security reviews accounts with production access.',
  },
  *check(control, { file }): Iterable<Finding> {
    if (control.data.frequency === 'continuous' && control.data.nature === 'automated') return;
    const prose = scalarProse(file.tree, control.node && valueOf(control.node, 'statement'), true);
    if (!prose || prose.text.trim() === '') return;
    const text = prose.text.replace(/\s+/g, ' ');
    if (triggerWords.test(text) || frequencyWords.some((each) => new RegExp(each.words.source, 'i').test(text))) return;
    yield {
      ...valueRange(control, ['statement']),
      message: 'The statement does not say when it happens: how often, or on what trigger.',
    };
  },
  fixes(_finding, control, context) {
    const node = control.node && valueOf(control.node, 'statement');
    const phrase = frequencyPhrases[control.data.frequency ?? ''];
    if (node?.kind !== 'scalar' || !phrase) return [];
    const at = firstLetter(context.file.tree.text, node);
    if (at === undefined) return [];
    const letter = context.file.tree.text.charAt(at);
    const rest = context.file.tree.text.slice(at, at + 4);
    const lower = articleAtStart.test(rest) ? letter.toLowerCase() : letter;
    return rewordHere(
      context,
      control,
      `Begin with "${phrase.opening}"`,
      { start: at, end: at + 1, newText: `${phrase.opening} ${lower}` },
      { preferred: true },
    );
  },
});
