import { frequencyWords } from '../../language/lexicon';
import { placeOf } from '../../model/place';
import { setValue } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
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
    if (isBlank(control.data.frequency) && !isUnreadable(control, ['frequency'], control.data.frequency)) yield { ...headRange(control), message: `How often does \`${control.id}\` operate?` };
  },
  fixes(_finding, control, context) {
    const { node } = control;
    if (!node) return [];
    const said = frequencyIn(control.data.statement ?? '');
    const ordered = said ? [said, ...frequencies.filter((each) => each !== said)] : frequencies;
    return ordered.flatMap((frequency) =>
      editHere(context, `Set frequency: ${frequency}`, setValue(context.file.tree, node, 'frequency', frequency, placeOf('control', [], 'frequency')), { preferred: frequency === said }));
  },
});

/** The frequency that a statement names first; one that begins with a trigger happens per event. */
function frequencyIn(statement: string): string | undefined {
  const text = statement.slice(0, 5000);
  const found = frequencyWords
    .map((each) => ({ frequency: each.frequency, at: text.search(new RegExp(each.words.source, 'i')) }))
    .filter((each) => each.at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return found?.frequency ?? (/\b(?:upon|before|when|whenever|within|on (?:joining|leaving|hire|receipt|request))\b/i.test(text) ? 'per-event' : undefined);
}
