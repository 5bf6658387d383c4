import type { Rule } from '../rule';
import { policyApproverMissing } from './approver-missing';
import { policyChangedSinceApproval } from './changed-since-approval';
import { policyReviewOverdue } from './review-overdue';
import { policyUnknownCriterion } from './unknown-criterion';
import { policyUnreferenced } from './unreferenced';

/** In the order of the rule table. */
export const policyRules: readonly Rule[] = [
  policyUnknownCriterion,
  policyApproverMissing,
  policyReviewOverdue,
  policyUnreferenced,
  policyChangedSinceApproval,
];
