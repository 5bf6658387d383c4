import { inScopeCriteria } from '../../scope/scope';
import { rankCriteria } from '../../suggest/rank';
import { defineRule, type Finding } from '../rule';
import { addCriterion, criterionAnswers, intoEntry } from '../support/criterion-choices';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const cuecUnmapped = defineRule({
  code: 'soc2.cuec.unmapped',
  severity: 'error',
  on: ['manifest'],
  title: 'A CUEC without criteria',
  basis: ['DC6'],
  documentation: {
    what: 'An entry of `cuecs` names no criterion.',
    why:
      "A complementary user entity control is one that is necessary, with the company's own, to meet stated " +
      'criteria. Without them it is advice, and belongs under `user_responsibilities`.',
    wrong: yaml`
      cuecs:
        - {id: CUEC-1, text: Customer administrators remove accounts of their leavers.}`,
    right: yaml`
      cuecs:
        - {id: CUEC-1, text: Customer administrators remove accounts of their leavers., criteria: [CC6.2]}`,
  },
  *check(manifest): Iterable<Finding> {
    for (const [index, cuec] of (manifest.data.cuecs ?? []).entries()) {
      if (!isBlank(cuec.criteria) || isUnreadable(manifest, ['cuecs', index, 'criteria'], cuec.criteria)) continue;
      yield {
        ...valueRange(manifest, ['cuecs', index, cuec.id ? 'id' : 'text']),
        data: { index },
        message: 'This CUEC names no criterion. Map it to those that it helps meet.',
      };
    }
  },
  fixes(finding, manifest, context) {
    const index = Number(finding.data?.index);
    const text = manifest.data.cuecs?.[index]?.text ?? '';
    const into = intoEntry(context, manifest, ['cuecs', index]);
    return rankCriteria({ statement: text }, inScopeCriteria(context.view))
      .slice(0, 3)
      .flatMap(({ criterion }, rank) => addCriterion('Add', criterion, into, rank === 0));
  },
  choices: {
    question: 'Choose the criterion',
    answers(finding, manifest, context) {
      const index = Number(finding.data?.index);
      const text = manifest.data.cuecs?.[index]?.text ?? '';
      return criterionAnswers(context, 'Add', intoEntry(context, manifest, ['cuecs', index]), { statement: text });
    },
  },
});
