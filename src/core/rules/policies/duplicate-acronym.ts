import { defineRule, type Finding } from '../rule';
import { headRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const policyDuplicateAcronym = defineRule({
  code: 'soc2.policy.duplicate-acronym',
  severity: 'error',
  on: ['policy'],
  title: 'Two policies with one acronym',
  basis: ['CC5.3'],
  documentation: {
    what: 'Another policy has the same `acronym` (or, without one, the same file name).',
    why: 'Controls refer to policies by it. With two, nobody can say which one was meant.',
    wrong: yaml`
      # policies/other.md has acronym AP too
      acronym: AP`,
    right: 'acronym: AOP',
  },
  *check(policy, { view }): Iterable<Finding> {
    const others = view
      .declarations('policy', policy.id)
      .filter((each) => each.entity.file !== policy.file && each.entity.id === policy.id)
      .map((each) => each.entity.file);
    if (others.length > 0)
      yield {
        ...headRange(policy),
        message: `\`${policy.id}\` is also used by ${others[0]!}.`,
        related: [{ kind: 'policy', id: policy.id, message: 'Used here too.' }],
      };
  },
});
