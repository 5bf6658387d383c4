import { frequenciesIn, type SaidFrequency } from '../../language/frequencies';
import { scalarProse } from '../../language/prose';
import type { Entity, FileEntry } from '../../index/entity';
import { replaceScalar } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const controlFrequencyMismatch = defineRule({
  code: 'soc2.control.frequency-mismatch',
  severity: 'warning',
  on: ['control'],
  title: 'Statement and frequency disagree',
  basis: ['PRACTICE'],
  documentation: {
    what:
      'The statement names a frequency, and it is not the one under `frequency`. Words that read in two ways ' +
      '(bi-weekly, bi-annual) are accepted for both.',
    why:
      'The examiner tests the sentence. If it says monthly and the records are quarterly, eight months have no ' +
      'evidence.',
    wrong: yaml`
      statement: Each month the Security Lead reviews access and records it in SEC.
      frequency: quarterly`,
    right: 'frequency: monthly',
  },
  *check(control, { file }): Iterable<Finding> {
    const { frequency } = control.data;
    if (!frequency) return;
    const said = saidIn(control, file);
    const first = said[0];
    if (!first || said.some((each) => each.frequency === frequency || each.ambiguous)) return;
    yield {
      ...valueRange(control, ['frequency']),
      data: { frequency: first.frequency },
      message: `The statement says \`${first.match.text}\` but frequency is \`${frequency}\`.`,
    };
  },
  fixes(finding, control, context) {
    const node = control.node && valueOf(control.node, 'frequency');
    const frequency = String(finding.data?.frequency);
    return node?.kind === 'scalar'
      ? editHere(context, `Set frequency: ${frequency}`, replaceScalar(context.file.tree, node, frequency), {
          preferred: true,
        })
      : [];
  },
});

/** Words before a frequency that is part of a thing's name: "the quarterly report". */
const leadToThing = /\b(?:the|an?|its|their|last|previous|this)\s+$/i;

/**
 * Frequency words of the statement in reading order. "the quarterly report" names a thing and no frequency, so it is
 * left out.
 */
function saidIn(control: Entity<'control'>, file: FileEntry): readonly SaidFrequency[] {
  const prose = scalarProse(file.tree, control.node && valueOf(control.node, 'statement'), true);
  return prose
    ? frequenciesIn(prose).filter(({ match }) => !leadToThing.test(prose.text.slice(0, match.start - prose.offset)))
    : [];
}
