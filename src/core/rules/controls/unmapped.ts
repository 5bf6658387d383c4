import { inScopeCriteria } from '../../scope/scope';
import { rankCriteria, textOf } from '../../suggest/rank';
import { surroundingsOf } from '../../suggest/surroundings';
import { defineRule, type Finding } from '../rule';
import { addCriterion, criterionAnswers, intoControl } from '../support/criterion-choices';
import { headRange, valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const controlUnmapped = defineRule({
  code: 'soc2.control.unmapped',
  severity: 'error',
  on: ['control'],
  title: 'A control without criteria',
  basis: ['DC5', 'BRIEF'],
  documentation: {
    what: '`criteria` is absent or empty.',
    why:
      'Controls enter the report by the criteria that they support. One that supports none is work that nobody gives ' +
      'credit for.',
    wrong: yaml`
      title: Daily database back-ups
      criteria: []`,
    right: yaml`
      title: Daily database back-ups
      criteria: [A1.2]`,
  },
  *check(control): Iterable<Finding> {
    if (!isBlank(control.data.criteria) || control.data.scope === 'soc1' || control.data.status === 'retired') return;
    if (
      isUnreadable(control, ['criteria'], control.data.criteria) ||
      ['TSC', 'TSPC'].some((key) => isUnreadable(control, ['satisfies', key], control.data.criteria))
    )
      return;
    const place = control.node?.pairs.some((pair) => pair.key.text === 'criteria')
      ? valueRange(control, ['criteria'])
      : headRange(control);
    yield { ...place, message: `\`${control.id}\` supports no criterion and would not appear in the report.` };
  },
  fixes(_finding, control, context) {
    if (!control.node) return [];
    const best = rankCriteria(
      textOf(control),
      inScopeCriteria(context.view),
      surroundingsOf(context.view, control),
    ).slice(0, 5);
    const into = intoControl(context, control);
    return best.flatMap(({ criterion }, rank) => addCriterion('Map to', criterion, into, rank === 0));
  },
  choices: {
    question: 'Choose the criterion',
    answers: (_finding, control, context) =>
      criterionAnswers(
        context,
        'Map to',
        intoControl(context, control),
        textOf(control),
        surroundingsOf(context.view, control),
      ),
  },
});
