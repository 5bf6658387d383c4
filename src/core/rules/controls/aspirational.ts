import { placeOf } from '../../model/place';
import { intentionWords } from '../../language/lexicon';
import { matchesIn, scalarProse } from '../../language/prose';
import { setValue } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere, rewordHere } from '../support/fixes';
import { presentTense } from '../support/present-tense';

export const controlAspirational = defineRule({
  code: 'soc2.control.aspirational',
  severity: 'warning',
  on: ['control'],
  title: 'A statement of intention',
  basis: ['DC5'],
  documentation: {
    what:
      'The statement says what will, shall, should, must or may happen, or what somebody plans to do. Planned ' +
      'controls may say so.',
    why: 'A description states what is in place. An intention cannot be tested, and printed as a control it misleads.',
    wrong: 'statement: The Platform Lead will review firewall rules each quarter.',
    right: 'statement: The Platform Lead reviews firewall rules each quarter.',
  },
  *check(control, { file }): Iterable<Finding> {
    if (control.data.status === 'planned' || control.data.status === 'retired') return;
    const prose = scalarProse(file.tree, control.node && valueOf(control.node, 'statement'), true);
    if (!prose) return;
    for (const match of matchesIn(prose, intentionWords)) {
      if (match.text === 'May') continue;
      yield {
        start: match.start,
        end: match.end,
        data: { word: match.text },
        message: `\`${match.text}\` states an intention. Write what happens now, or mark the control planned.`,
      };
    }
  },
  fixes(finding, control, context) {
    const { text } = context.file.tree;
    const rewritten = presentTense(
      text.slice(Math.max(0, finding.start - 60), finding.start),
      text.slice(finding.end, finding.end + 60),
    );
    const present = rewritten
      ? rewordHere(
          context,
          control,
          `Rewrite as "${rewritten.text}"`,
          { start: finding.start, end: finding.end + rewritten.consumed, newText: rewritten.text },
          { preferred: true },
        )
      : [];
    const planned = control.node
      ? editHere(
          context,
          'Mark the control planned',
          setValue(context.file.tree, control.node, 'status', 'planned', placeOf('control', [], 'status')),
        )
      : [];
    return [...present, ...planned];
  },
});
