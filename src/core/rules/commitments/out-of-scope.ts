import { placeOf } from '../../model/place';
import { normaliseCategory } from '../../criteria/normalise';
import { addItem, removeItem } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { scopeOf } from '../../scope/scope';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { categoryWords } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const commitmentOutOfScope = defineRule({
  code: 'soc2.commitment.out-of-scope',
  severity: 'warning',
  on: ['manifest'],
  title: 'A commitment of a category that is not in scope',
  basis: ['DC2'],
  documentation: {
    what: 'The `category` of a commitment is not among `categories`.',
    why: 'Section III states the commitments of the categories examined. One that nobody examined misleads the reader.',
    wrong: yaml`
      categories: [security]
      commitments:
        - {id: SC-2, category: availability, text: Monthly uptime of 99.9%., source: SLA}`,
    right: 'categories: [security, availability]',
  },
  *check(manifest, { view }): Iterable<Finding> {
    const inScope = scopeOf(view).categories;
    if (!manifest.data.categories) return;
    for (const [index, commitment] of (manifest.data.commitments ?? []).entries()) {
      const category = normaliseCategory(commitment.category ?? '');
      if (!category || inScope.includes(category)) continue;
      yield {
        ...valueRange(manifest, ['commitments', index, 'category']),
        data: { index, category },
        message: `This commitment concerns ${categoryWords(category)}, which is not in scope.`,
      };
    }
  },
  fixes(finding, manifest, context) {
    const { tree } = context.file;
    const category = String(finding.data?.category);
    const list = manifest.node && nodeAt(manifest.node, ['commitments']);
    if (!manifest.node) return [];
    return [
      ...editHere(
        context,
        `Add the ${categoryWords(category)} category`,
        addItem(tree, manifest.node, 'categories', category, placeOf('manifest', [], 'categories')),
      ),
      ...(list?.kind === 'seq'
        ? editHere(context, 'Remove the commitment', removeItem(tree, list, Number(finding.data?.index)))
        : []),
    ];
  },
});
