import { criterionCoverage } from '../../coverage/criterion';
import { inScopeCriteria } from '../../scope/scope';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { createControlFix, mapExistingFixes } from './fixes';
import { criterionPlace } from './place';
import { yaml } from '../../syntax/text-block';

export const criterionPolicyOnly = defineRule({
  code: 'soc2.criterion.policy-only',
  severity: 'warning',
  on: ['manifest'],
  title: 'Only a policy claims a criterion',
  basis: ['DC5', 'BRIEF'],
  documentation: {
    what: 'Policies, procedures or narratives name a criterion under `satisfies`, but no control maps to it.',
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
    for (const id of inScopeCriteria(view)) {
      const coverage = criterionCoverage(view, id);
      if (coverage.state !== 'policy-only') continue;
      const named = commaList(coverage.policies.map((each) => `\`${each}\``));
      yield {
        ...criterionPlace(manifest, id),
        data: { id },
        message:
          `${id} is claimed by ${coverage.policies.length === 1 ? 'policy' : 'policies'} ${named} only. A ` +
          'policy says what should happen; a control is what happens.',
        related: coverage.policies.map((policy) => ({
          kind: 'policy' as const,
          id: policy,
          message: `${policy} claims ${id}`,
        })),
      };
    }
  },
  fixes(finding, _manifest, context) {
    const id = String(finding.data?.id);
    return [createControlFix(id, context), ...mapExistingFixes(id, context)];
  },
});
