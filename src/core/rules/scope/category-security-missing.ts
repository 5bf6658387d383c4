import { placeOf } from '../../model/place';
import { normaliseCategory } from '../../criteria/normalise';
import { addItem } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { keyRange } from '../support/place';

export const categorySecurityMissing = defineRule({
  code: 'soc2.category.security-missing',
  severity: 'error',
  on: ['manifest'],
  title: 'Security is not among the categories',
  basis: ['TSC', 'BRIEF'],
  documentation: {
    what: 'The list `categories` does not contain `security`.',
    why:
      'The common criteria CC1 to CC9 are the security category and apply to every SOC 2 examination, whichever ' +
      'other categories are chosen.',
    wrong: 'categories: [availability]',
    right: 'categories: [security, availability]',
  },
  *check(manifest): Iterable<Finding> {
    const { categories } = manifest.data;
    if (!categories || categories.length === 0 || categories.some((each) => normaliseCategory(each) === 'security'))
      return;
    yield {
      ...keyRange(manifest, ['categories']),
      message:
        'Security is part of every SOC 2 report: its common criteria (CC1-CC9) apply whichever categories are chosen.',
    };
  },
  fixes(_finding, manifest, context) {
    if (!manifest.node) return [];
    return editHere(
      context,
      'Add security',
      addItem(context.file.tree, manifest.node, 'categories', 'security', placeOf('manifest', [], 'categories')),
      { preferred: true, safe: true },
    );
  },
});
