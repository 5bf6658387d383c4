import { placeOf } from '../../model/place';
import { normaliseCategory } from '../../criteria/normalise';
import { fieldAt } from '../../model/schema';
import { itemValues } from '../../templates/item';
import { itemInBraces, stubOf } from '../../templates/stub';
import { addItem } from '../../syntax/edit';
import { scopeOf } from '../../scope/scope';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
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
    what: 'A category in scope has no entry under `commitments`.',
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
    for (const category of scopeOf(view).categories) {
      if (stated.has(category)) continue;
      yield {
        ...keyRange(manifest, ['commitments']),
        data: { category },
        message: `No service commitment is stated for ${categoryWords(category)}; controls have nothing to be measured against.`,
      };
    }
  },
  fixes(finding, manifest, context) {
    if (!manifest.node) return [];
    const category = String(finding.data?.category);
    const values = itemValues(context.view, ['commitments'], { category });
    const item = itemInBraces(stubOf(fieldAt('manifest', ['commitments'])!, values));
    return editHere(
      context,
      `Insert a commitment for ${categoryWords(category)}`,
      addItem(context.file.tree, manifest.node, 'commitments', item, placeOf('manifest', [], 'commitments')),
      { preferred: true },
    );
  },
});
