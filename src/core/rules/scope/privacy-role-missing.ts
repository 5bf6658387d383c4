import { scopeOf } from '../../scope/scope';
import { normaliseCategory } from '../../criteria/normalise';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { keyRange, valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

const roles = {
  controller: 'decides why and how',
  processor: 'on behalf of customers',
  both: 'for different data',
} as const;

export const privacyRoleMissing = defineRule({
  code: 'soc2.privacy.role-missing',
  severity: 'warning',
  on: ['manifest'],
  title: 'Controller or processor?',
  basis: ['TSC'],
  documentation: {
    what: 'Privacy is in scope and `privacy.role` is absent.',
    why:
      'Some points of focus of the privacy criteria concern controllers only, others processors. Without the role ' +
      'nobody can tell which apply.',
    wrong: 'categories: [security, privacy]',
    right: yaml`
      categories: [security, privacy]
      privacy: {role: processor}`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const { privacy } = manifest.data;
    if (
      !scopeOf(view).categories.includes('privacy') ||
      privacy?.role !== undefined ||
      isUnreadable(manifest, ['privacy', 'role'], undefined) ||
      isUnreadable(manifest, ['privacy'], privacy)
    )
      return;
    const index = (manifest.data.categories ?? []).findIndex((each) => normaliseCategory(each) === 'privacy');
    yield {
      ...(privacy ? keyRange(manifest, ['privacy']) : valueRange(manifest, ['categories', index])),
      message:
        'Nothing says whether the company is data controller, processor or both; different points of focus concern each.',
    };
  },
  fixes: (_finding, manifest, context) =>
    Object.entries(roles).flatMap(([role, meaning]) => {
      const title = `Set privacy.role: ${role} (${meaning})`;
      return manifest.data.privacy
        ? insertKeys(context, manifest, ['privacy'], title, [['role', role]])
        : insertKeys(context, manifest, [], title, [['privacy', `{role: ${role}}`]]);
    }),
});
