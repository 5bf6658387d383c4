import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { bySeries, criteriaAre, idList, idsOf } from './by-series';
import { createControlFix, fixesOfCriteria, mapExistingFixes } from './fixes';
import { criterionPlace } from './place';
import { yaml } from '../../syntax/text-block';

export const criterionPolicyOnly = defineRule({
  code: 'soc2.criterion.policy-only',
  severity: 'warning',
  on: ['manifest'],
  title: 'Only a policy claims a criterion',
  basis: ['DC5', 'BRIEF'],
  documentation: {
    what:
      'Policies, procedures or narratives name a criterion under `satisfies`, but no control maps to it. Said once for ' +
      'each series (CC6).',
    why: 'A policy says what should happen; a control is what happens and can be tested.',
    wrong: yaml`
      # policies/rp.md
      satisfies:
        TSC: [C1.2]   # and no control maps to C1.2`,
    right: yaml`
      # controls/DA-02.yaml
      criteria: [C1.2]
      policies: [RP]`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    for (const group of bySeries(view, (each) => each.state === 'policy-only')) {
      const policies = idsOf(group, 'policies');
      yield {
        ...criterionPlace(manifest, group[0].id),
        data: { ids: group.map((each) => each.id) },
        message:
          `${criteriaAre(group)} claimed by ${policies.length === 1 ? 'policy' : 'policies'} ` +
          `${commaList(policies.map((each) => `\`${each}\``))} only. A policy says what should happen; a control is ` +
          'what happens.',
        related: policies.map((policy) => ({
          kind: 'policy' as const,
          id: policy,
          message: `${policy} claims ${idList(group.filter((each) => each.policies.includes(policy)))}`,
        })),
      };
    }
  },
  ...fixesOfCriteria((id, context, most) => [createControlFix(id, context), ...mapExistingFixes(id, context, most)]),
});
