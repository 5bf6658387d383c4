import { quoted } from '../../blanks/blanks';
import type { Entity } from '../../index/entity';
import type { Path } from '../../syntax/tree';
import { placeOf } from '../../model/place';
import { normaliseCategory } from '../../criteria/normalise';
import { addItem } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { categoryWords } from '../support/words';
import { yaml } from '../../syntax/text-block';

interface Trigger {
  category: string;
  words: RegExp;
}

const triggers: readonly Trigger[] = [
  { category: 'availability', words: /\b(uptime|availab(?:le|ility)|RTO|RPO|capacity|disaster recovery)\b/i },
  {
    category: 'processing-integrity',
    words: /\b(calculat(?:es?|ed|ions?)|transactions?|payments?|payroll|reconcil(?:es?|ed|iation))\b/i,
  },
  { category: 'confidentiality', words: /\b(NDA|confidential(?:ity)?|non-disclosure)\b/i },
];

export const categorySelectionHint = defineRule({
  code: 'soc2.category.selection-hint',
  severity: 'information',
  on: ['manifest'],
  title: 'Commitments or data point to a category that is not chosen',
  basis: ['BRIEF'],
  documentation: {
    what:
      'A commitment, a service or a data type uses words that belong to a category which is not in scope, and ' +
      '`category_decisions` does not say why.',
    why:
      'Customers read the commitments first. A promise of uptime without the availability category makes them ask ' +
      'what was examined.',
    wrong: yaml`
      categories: [security]
      commitments:
        - {id: SC-1, category: security, text: Monthly uptime of 99.9%., source: SLA}`,
    right: yaml`
      categories: [security, availability]
      # or: category_decisions: [{category: availability, included: false, reason: No customer contract names a figure}]`,
  },
  *check(manifest): Iterable<Finding> {
    if (!manifest.data.categories) return;
    const settled = settledCategories(manifest);
    for (const { category, words } of triggers) {
      if (settled.has(category)) continue;
      const hit = textsOf(manifest).find(({ text }) => words.test(text));
      if (hit) yield finding(manifest, hit.path, words.exec(hit.text)![0], category);
    }
    if (settled.has('privacy') || settled.has('confidentiality')) return;
    const personal = (manifest.data.system?.data?.types ?? []).findIndex((each) => each.personal === true);
    if (personal >= 0)
      yield finding(manifest, ['system', 'data', 'types', personal, 'personal'], 'personal: true', 'privacy');
  },
  fixes(hint, manifest, context) {
    const category = String(hint.data?.category);
    const { tree } = context.file;
    if (!manifest.node) return [];
    return [
      ...editHere(
        context,
        `Include the ${categoryWords(category)} category`,
        addItem(tree, manifest.node, 'categories', category, placeOf('manifest', [], 'categories')),
      ),
      ...editHere(
        context,
        'Record why it is left out',
        addItem(
          tree,
          manifest.node,
          'category_decisions',
          `{category: ${category}, included: false, reason: ${quoted.categoryReason}}`,
          placeOf('manifest', [], 'category_decisions'),
        ),
      ),
    ];
  },
});

function settledCategories(manifest: Entity<'manifest'>): Set<string> {
  const { categories, category_decisions: decisions } = manifest.data;
  const names = [...(categories ?? []), ...(decisions ?? []).map((each) => each.category ?? '')];
  return new Set(names.map((each) => normaliseCategory(each) ?? each));
}

function textsOf(manifest: Entity<'manifest'>): { text: string; path: Path }[] {
  const { commitments, system } = manifest.data;
  return [
    ...(commitments ?? []).map((each, index) => ({ text: each.text ?? '', path: ['commitments', index, 'text'] })),
    ...(system?.services ?? []).map((each, index) => ({
      text: each.description ?? '',
      path: ['system', 'services', index, 'description'],
    })),
  ];
}

function finding(manifest: Entity<'manifest'>, path: Path, trigger: string, category: string): Finding {
  return {
    ...valueRange(manifest, path),
    data: { category },
    message: `\`${trigger}\` suggests the ${categoryWords(category)} category. Include it, or note why it is left out.`,
  };
}
