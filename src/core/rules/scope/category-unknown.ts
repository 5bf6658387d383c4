import { categories } from '../../criteria/catalogue';
import { normaliseCategory } from '../../criteria/normalise';
import { replaceScalar } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { nearest } from '../../model/nearest';
import { valueRange } from '../support/place';

export const categoryUnknown = defineRule({
  code: 'soc2.category.unknown',
  severity: 'error',
  on: ['manifest'],
  title: 'Unknown category',
  basis: ['TSC'],
  documentation: {
    what: 'A value under `categories` is not one of the five trust services categories.',
    why:
      'The categories decide which criteria are examined. A value that nobody recognises leaves its criteria out ' +
      'without a word.',
    wrong: 'categories: [security, avalability]',
    right: 'categories: [security, availability]',
  },
  *check(manifest): Iterable<Finding> {
    for (const [index, value] of (manifest.data.categories ?? []).entries()) {
      if (normaliseCategory(value)) continue;
      yield {
        ...valueRange(manifest, ['categories', index]),
        message: `\`${value}\` is not a trust services category.`,
        data: { index, value },
      };
    }
  },
  fixes(finding, manifest, context) {
    const node =
      manifest.node &&
      (nodeAt(manifest.node, ['categories', Number(finding.data?.index)]) ?? nodeAt(manifest.node, ['categories']));
    if (node?.kind !== 'scalar') return [];
    return nearest(
      String(finding.data?.value),
      categories.map((each) => each.id),
      1,
    ).flatMap((id) =>
      editHere(context, `Replace by ${id}`, replaceScalar(context.file.tree, node, id), { preferred: true }),
    );
  },
});
