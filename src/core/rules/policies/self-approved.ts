import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const policySelfApproved = defineRule({
  code: 'soc2.policy.self-approved',
  severity: 'hint',
  on: ['policy'],
  title: 'A policy approved by its owner',
  basis: ['CC5.1'],
  documentation: {
    what: '`approved_by` is the same role as `owner`.',
    why:
      'Approval is worth something because somebody else gives it. In a small company the chief executive usually ' +
      'approves what others own.',
    wrong: yaml`
      owner: security-lead
      approved_by: security-lead
      approved_on: 2026-01-15`,
    right: yaml`
      owner: security-lead
      approved_by: ceo
      approved_on: 2026-01-15`,
  },
  *check(policy): Iterable<Finding> {
    const { owner, approved_by: by } = policy.data;
    if (owner && owner === by)
      yield { ...valueRange(policy, ['approved_by']), message: 'Owner and approver are the same role.' };
  },
});
