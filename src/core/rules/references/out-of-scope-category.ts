import { placeOf } from '../../model/place';
import { categoryOf } from '../../criteria/catalogue';
import { scopeOf } from '../../scope/scope';
import { addItem } from '../../syntax/edit';
import type { Path } from '../../syntax/tree';
import { defineRule, type Finding } from '../rule';
import { removeCriterion } from '../support/criterion-fixes';
import { criterionReferences } from '../support/criterion-references';
import { editIn } from '../support/fixes';
import { categoryWords } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const controlOutOfScopeCategory = defineRule({
  code: 'soc2.control.out-of-scope-category',
  severity: 'warning',
  on: ['control'],
  title: 'A mapping outside the categories in scope',
  basis: ['DC5', 'BRIEF'],
  documentation: {
    what: 'A control maps to a criterion whose category is not among `categories`.',
    why: 'The report leaves the mapping out. Either the category was meant to be examined, or the mapping is noise.',
    wrong: yaml`
      # categories: [security]
      criteria: [CC6.1, P4.2]`,
    right: 'criteria: [CC6.1]',
  },
  *check(control, { view, file }): Iterable<Finding> {
    if (!view.manifestEntity() || control.data.scope === 'soc1') return;
    const inScope = scopeOf(view).categories;
    for (const { path, node, normal } of criterionReferences(control, file)) {
      const category = normal.id && categoryOf(normal.id);
      if (!category || inScope.includes(category) || inScope.length === 0) continue;
      yield {
        start: node.start,
        end: node.end,
        data: { path: [...path], category },
        message: `${normal.id} belongs to ${categoryWords(category)}, which is not in scope; the mapping is left out of the report.`,
      };
    }
  },
  fixes(finding, control, context) {
    const manifest = context.view.manifestEntity();
    const tree = manifest && context.view.file(manifest.file)?.tree;
    const category = String(finding.data?.category);
    const add =
      manifest?.node && tree
        ? editIn(
            manifest.file,
            `Add the ${categoryWords(category)} category`,
            addItem(tree, manifest.node, 'categories', category, placeOf('manifest', [], 'categories')),
          )
        : [];
    return [...removeCriterion(control, finding.data?.path as Path, context), ...add];
  },
});
