import { placeOf } from '../../model/place';
import { setValue } from '../../syntax/edit';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const policyVersionMissing = defineRule({
  code: 'soc2.policy.version-missing',
  severity: 'warning',
  on: ['policy'],
  title: 'A policy without a version',
  basis: ['CC5.3'],
  documentation: {
    what: 'A policy has neither `version` nor `majorRevisions`.',
    why: 'Examiners compare the version that staff acknowledged with the one that was approved.',
    wrong: yaml`
      name: Access policy
      acronym: AP`,
    right: yaml`
      name: Access policy
      acronym: AP
      version: "1.0"`,
  },
  *check(policy, { view }): Iterable<Finding> {
    const { version, majorRevisions, name } = policy.data;
    if (!policy.node || view.layout === 'markdown' || !isBlank(version) || !isBlank(majorRevisions)) return;
    if (isUnreadable(policy, ['version'], version) || isUnreadable(policy, ['majorRevisions'], majorRevisions)) return;
    yield { ...headRange(policy), message: `\`${name ?? policy.id}\` has no version.` };
  },
  fixes(_finding, policy, context) {
    const { node } = policy;
    if (!node) return [];
    const edit = setValue(context.file.tree, node, 'version', '"1.0"', placeOf('policy', [], 'version'));
    return editHere(context, 'Insert version 1.0', edit, { preferred: true });
  },
});
