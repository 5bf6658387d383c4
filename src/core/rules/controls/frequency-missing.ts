import { frequencyWords } from '../../language/lexicon';
import { placeOf } from '../../model/place';
import { setValue } from '../../syntax/edit';
import type { MapNode } from '../../syntax/tree';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

const meanings: Readonly<Record<string, string>> = {
  continuous: 'A system does it all the time; one test of its setting shows it, at any moment of the period.',
  'per-event':
    'Each time something happens: somebody joins, a change is released. Examiners sample from all such events.',
  daily: 'Once a day: a sample of some 25 to 40 days is tested.',
  weekly: 'Once a week: a sample of some 5 to 15 weeks is tested.',
  biweekly: 'Every two weeks.',
  monthly: 'Once a month: a sample of some 2 to 5 months is tested.',
  quarterly: 'Once a quarter: usually two quarters are tested, and each needs its evidence.',
  'semi-annual': 'Twice a year.',
  annual: 'Once a year: the one time has to fall into the period.',
};
const frequencies = Object.keys(meanings);

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
    right: yaml`
      title: User access review
      frequency: quarterly`,
  },
  *check(control): Iterable<Finding> {
    if (isBlank(control.data.frequency) && !isUnreadable(control, ['frequency'], control.data.frequency))
      yield { ...headRange(control), message: `\`${control.id}\` does not say how often it operates.` };
  },
  fixes(_finding, control, context) {
    const { node } = control;
    if (!node) return [];
    const said = frequencyIn(control.data.statement ?? '');
    const ordered = said ? [said, ...frequencies.filter((each) => each !== said)] : frequencies;
    return ordered.flatMap((frequency) => setFrequency(frequency, node, context, frequency === said));
  },
  choices: {
    question: 'Choose the frequency',
    answers: (_finding, { node }, context) =>
      node
        ? frequencies.flatMap((each) =>
            setFrequency(each, node, context).map((fix) => ({ label: each, detail: meanings[each]!, fix })),
          )
        : [],
  },
});

function setFrequency(frequency: string, node: MapNode, context: RuleContext, preferred = false): Fix[] {
  return editHere(
    context,
    `Set frequency: ${frequency}`,
    setValue(context.file.tree, node, 'frequency', frequency, placeOf('control', [], 'frequency')),
    { preferred },
  );
}

/** Words for an event that starts the control, so that it happens per event. */
const eventTrigger = /\b(?:upon|before|when|whenever|within|on (?:joining|leaving|hire|receipt|request))\b/i;

/** The frequency that a statement names first; without one, per event when the statement names a trigger. */
function frequencyIn(statement: string): string | undefined {
  const text = statement.slice(0, 5000);
  const found = frequencyWords
    .map((each) => ({ frequency: each.frequency, at: text.search(new RegExp(each.words.source, 'i')) }))
    .filter((each) => each.at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return found?.frequency ?? (eventTrigger.test(text) ? 'per-event' : undefined);
}
