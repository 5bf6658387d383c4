import { placeOf } from '../../model/place';
import { normaliseCategory } from '../../criteria/normalise';
import { fieldAt } from '../../model/schema';
import { itemValues } from '../../templates/item';
import { itemInBraces, stubOf } from '../../templates/stub';
import { addItem } from '../../syntax/edit';
import { scopeOf } from '../../scope/scope';
import { commaList } from '../../language/words';
import { criteriaOfCategories } from '../../criteria/catalogue';
import type { Entity } from '../../index/entity';
import { defineRule, type Finding, type Fix, type RuleContext } from '../rule';
import { answersEach, editHere } from '../support/fixes';
import { keyRange } from '../support/place';
import { categoryWords } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const commitmentCategoryWithout = defineRule({
  code: 'soc2.commitment.category-without',
  severity: 'warning',
  on: ['manifest'],
  title: 'A category without a service commitment',
  basis: ['DC2'],
  documentation: {
    what: 'Categories in scope have no entry under `commitments`.',
    why:
      'Controls are judged by whether they give reasonable assurance of meeting the commitments. A category without ' +
      'one has no yardstick.',
    wrong: yaml`
      categories: [security, availability]
      commitments:
        - {id: SC-1, category: security, text: Access is limited., source: MSA}`,
    right: yaml`
      commitments:
        - {id: SC-1, category: security, text: Access is limited., source: MSA}
        - {id: SC-2, category: availability, text: Monthly uptime of 99.9%., source: SLA}`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const { commitments } = manifest.data;
    if (!commitments || commitments.length === 0) return;
    const stated = new Set<string | undefined>(commitments.map((each) => normaliseCategory(each.category ?? '')));
    const without = scopeOf(view).categories.filter((each) => !stated.has(each));
    if (without.length > 0)
      yield {
        ...keyRange(manifest, ['commitments']),
        data: { categories: without },
        message:
          `No service commitment is stated for ${commaList(without.map(categoryWords))}; controls have nothing to be ` +
          'measured against.',
      };
  },
  fixes(finding, manifest, context) {
    const categories = finding.data?.categories as readonly string[];
    return categories.flatMap((category) => insertFix(category, manifest, context, categories.length === 1));
  },
  choices: {
    question: 'Choose the category of a new commitment',
    answers: (finding, manifest, context) =>
      answersEach(
        finding.data?.categories as readonly string[],
        (category) => insertFix(category, manifest, context, false),
        (category) => `${criteriaOfCategories([category]).length} criteria in scope`,
      ),
  },
});

function insertFix(category: string, manifest: Entity<'manifest'>, context: RuleContext, preferred: boolean): Fix[] {
  if (!manifest.node) return [];
  const values = itemValues(context.view, manifest.id, ['commitments'], { category });
  const item = itemInBraces(stubOf(fieldAt('manifest', ['commitments'])!, values));
  return editHere(
    context,
    `Insert a commitment for ${categoryWords(category)}`,
    addItem(context.file.tree, manifest.node, 'commitments', item, placeOf('manifest', [], 'commitments')),
    { preferred },
  );
}
