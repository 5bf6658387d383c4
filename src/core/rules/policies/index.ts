import type { Rule } from '../rule';
import { policyApproverMissing } from './approver-missing';
import { policyBodyEmpty } from './body-empty';
import { policyChangedSinceApproval } from './changed-since-approval';
import { policyContradictsControl } from './contradicts-control';
import { policyDuplicateAcronym } from './duplicate-acronym';
import { policyFrontmatterInvalid } from './frontmatter-invalid';
import { policyNextReviewMissing } from './next-review-missing';
import { policyNextReviewPast } from './next-review-past';
import { policyOwnerMissing } from './owner-missing';
import { policyPlaceholder } from './placeholder';
import { policyReviewDateFuture } from './review-date-future';
import { policyReviewOverdue } from './review-overdue';
import { policySelfApproved } from './self-approved';
import { policyTopicMissing } from './topic-missing';
import { policyUnknownCriterion } from './unknown-criterion';
import { policyUnreferenced } from './unreferenced';
import { policyVersionMissing } from './version-missing';

/** In the order of the rule table. */
export const policyRules: readonly Rule[] = [
  policyFrontmatterInvalid,
  policyDuplicateAcronym,
  policyUnknownCriterion,
  policyVersionMissing,
  policyOwnerMissing,
  policyApproverMissing,
  policySelfApproved,
  policyReviewOverdue,
  policyReviewDateFuture,
  policyNextReviewMissing,
  policyNextReviewPast,
  policyUnreferenced,
  policyTopicMissing,
  policyChangedSinceApproval,
  policyPlaceholder,
  policyBodyEmpty,
  policyContradictsControl,
];
