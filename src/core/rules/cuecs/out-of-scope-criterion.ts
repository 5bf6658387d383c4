import { inScopeCriteria } from '../../scope/scope';
import { criterionById } from '../../criteria/catalogue';
import { defineRule, type Finding } from '../rule';
import { removeCriterion } from '../support/criterion-fixes';
import { valueRange } from '../support/place';
import { categoryWords } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const cuecOutOfScopeCriterion = defineRule({
  code: 'soc2.cuec.out-of-scope-criterion',
  severity: 'warning',
  on: ['manifest'],
  title: 'A CUEC for a criterion that is not in scope',
  basis: ['DC6'],
  documentation: {
    what: 'A CUEC names a criterion of a category that is not in scope.',
    why: 'CUECs are read beside the criteria that they help meet; a criterion that is not examined has none.',
    wrong: yaml`
      categories: [security]
      cuecs:
        - {id: CUEC-1, text: Customers export their data before the end of the contract., criteria: [CC6.5, C1.2]}`,
    right: yaml`
      categories: [security]
      cuecs:
        - {id: CUEC-1, text: Customers export their data before the end of the contract., criteria: [CC6.5]}`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const inScope = new Set(inScopeCriteria(view));
    for (const [index, cuec] of (manifest.data.cuecs ?? []).entries()) {
      for (const [item, id] of (cuec.criteria ?? []).entries()) {
        const criterion = criterionById(id);
        if (criterion && !inScope.has(id))
          yield {
            ...valueRange(manifest, ['cuecs', index, 'criteria', item]),
            message: `${id} belongs to ${categoryWords(criterion.category)}, which is not in scope.`,
            data: { index, item },
          };
      }
    }
  },
  fixes: (finding, manifest, context) =>
    removeCriterion(manifest, ['cuecs', Number(finding.data?.index), 'criteria', Number(finding.data?.item)], context),
});
