import { scopeOf } from '../../scope/scope';
import { criterionById } from '../../criteria/catalogue';
import { normaliseCriterion } from '../../criteria/normalise';
import { removeItem } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { categoryWords } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const notRelevantOutOfScopeCategory = defineRule({
  code: 'soc2.notrelevant.out-of-scope-category',
  severity: 'warning',
  on: ['manifest'],
  title: 'Declared not relevant without being asked for',
  basis: ['DC8'],
  documentation: {
    what: 'An entry of `not_relevant` names a criterion of a category that is not in scope.',
    why:
      'DC 8 is about criteria of the chosen categories. An entry for another one suggests that its category was ' +
      'examined.',
    wrong: yaml`
      categories: [security]
      not_relevant: [{criterion: A1.3, reason: No recovery is promised to any customer of the service.}]`,
    right: yaml`
      categories: [security]
      not_relevant: []`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const { categories } = scopeOf(view);
    for (const [index, entry] of (manifest.data.not_relevant ?? []).entries()) {
      const criterion = criterionById(normaliseCriterion(entry.criterion ?? '').id ?? '');
      if (!criterion || categories.includes(criterion.category)) continue;
      yield {
        ...valueRange(manifest, ['not_relevant', index, 'criterion']),
        data: { index },
        message: `${criterion.id} belongs to ${categoryWords(criterion.category)}, which is not in scope; no entry is needed.`,
      };
    }
  },
  fixes(finding, manifest, context) {
    const list = manifest.node && nodeAt(manifest.node, ['not_relevant']);
    return list?.kind === 'seq'
      ? editHere(context, 'Remove the entry', removeItem(context.file.tree, list, Number(finding.data?.index)), {
          preferred: true,
          safe: true,
        })
      : [];
  },
});
