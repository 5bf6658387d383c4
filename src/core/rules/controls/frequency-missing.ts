import { frequencyWords } from '../../language/lexicon';
import { setValue } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isBlank } from '../support/words';

const frequencies = ['continuous', 'per-event', 'daily', 'weekly', 'biweekly', 'monthly', 'quarterly', 'semi-annual', 'annual'];

export const controlFrequencyMissing = defineRule({
  code: 'soc2.control.frequency-missing',
  severity: 'error',
  on: ['control'],
  title: 'A control without a frequency',
  basis: ['PRACTICE'],
  documentation: {
    what: '`frequency` is absent or empty.',
    why: 'The frequency decides which evidence is due and how many samples an examiner draws.',
    wrong: 'title: User access review',
    right: 'title: User access review\nfrequency: quarterly',
  },
  *check(control): Iterable<Finding> {
    if (isBlank(control.data.frequency)) yield { ...headRange(control), message: `How often does \`${control.id}\` operate?` };
  },
  fixes(_finding, control, context) {
    const { node } = control;
    if (!node) return [];
    const said = frequencyWords.find((each) => new RegExp(each.words.source, 'i').test(control.data.statement ?? ''))?.frequency;
    const ordered = said ? [said, ...frequencies.filter((each) => each !== said)] : frequencies;
    return ordered.flatMap((frequency) =>
      editHere(context, `Set frequency: ${frequency}`, setValue(context.file.tree, node, 'frequency', frequency), { preferred: frequency === said }));
  },
});
