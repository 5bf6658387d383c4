import type { EntityKind } from '../model/kinds';
import { claimCertified } from './claims/certified';
import { claimLegalCompliance } from './claims/legal-compliance';
import { claimSecurityGuarantee } from './claims/security-guarantee';
import { commitmentCategoryWithout } from './commitments/category-without';
import { commitmentOutOfScope } from './commitments/out-of-scope';
import { controlAspirational } from './controls/aspirational';
import { controlCriterionFormat } from './controls/criterion-format';
import { controlDuplicateId } from './controls/duplicate-id';
import { controlFrequencyMismatch } from './controls/frequency-mismatch';
import { controlFrequencyMissing } from './controls/frequency-missing';
import { controlOutOfScopeCategory } from './controls/out-of-scope-category';
import { controlOwnerMissing } from './controls/owner-missing';
import { controlOwnerUnknown } from './controls/owner-unknown';
import { controlStatementNoActor } from './controls/statement-no-actor';
import { controlStatementNoTiming } from './controls/statement-no-timing';
import { controlUnknownCriterion } from './controls/unknown-criterion';
import { controlUnmapped } from './controls/unmapped';
import { controlVagueWording } from './controls/vague-wording';
import { criterionOnlyPlanned } from './criteria/only-planned';
import { criterionPolicyOnly } from './criteria/policy-only';
import { criterionUncovered } from './criteria/uncovered';
import { cuecUnmapped } from './cuecs/unmapped';
import { incidentUndecided } from './events/incident-undecided';
import { descriptionEditedExport } from './description/edited-export';
import { descriptionStaleExport } from './description/stale-export';
import { evidenceMissing } from './evidence/missing';
import { evidenceOutsidePeriod } from './evidence/outside-period';
import { evidencePeriodGap } from './evidence/period-gap';
import { notRelevantContradicted } from './notrelevant/contradicted';
import { notRelevantReasonInvalid } from './notrelevant/reason-invalid';
import { notRelevantReasonMissing } from './notrelevant/reason-missing';
import { policyApproverMissing } from './policies/approver-missing';
import { policyReviewOverdue } from './policies/review-overdue';
import { policyUnknownCriterion } from './policies/unknown-criterion';
import { policyUnreferenced } from './policies/unreferenced';
import type { Rule } from './rule';
import { boundaryOutsideReference } from './scope/boundary-outside-reference';
import { boundaryUndefined } from './scope/boundary-undefined';
import { boundaryUnknownComponent } from './scope/boundary-unknown-component';
import { categorySecurityMissing } from './scope/category-security-missing';
import { categorySelectionHint } from './scope/category-selection-hint';
import { categoryUnknown } from './scope/category-unknown';
import { manifestMissingKey } from './scope/manifest-missing-key';
import { reportDateMismatch } from './scope/report-date-mismatch';
import { reportTypeMissing } from './scope/report-type-missing';
import { vendorCarveoutWithoutCsoc } from './vendors/carveout-without-csoc';
import { vendorReportNotReviewed } from './vendors/report-not-reviewed';

/** Every rule, in the order of the rule table. */
export const rules: readonly Rule[] = [
  manifestMissingKey, reportTypeMissing, reportDateMismatch, categorySecurityMissing, categoryUnknown, categorySelectionHint,
  boundaryUndefined, boundaryUnknownComponent, boundaryOutsideReference,
  commitmentCategoryWithout, commitmentOutOfScope,
  criterionUncovered, criterionOnlyPlanned, criterionPolicyOnly,
  notRelevantReasonMissing, notRelevantReasonInvalid, notRelevantContradicted,
  controlUnmapped, controlUnknownCriterion, controlCriterionFormat, controlOutOfScopeCategory, controlDuplicateId,
  controlOwnerMissing, controlOwnerUnknown, controlFrequencyMissing, controlFrequencyMismatch,
  controlStatementNoActor, controlStatementNoTiming, controlVagueWording, controlAspirational,
  policyUnknownCriterion, policyApproverMissing, policyReviewOverdue, policyUnreferenced,
  evidenceMissing, evidencePeriodGap, evidenceOutsidePeriod,
  vendorCarveoutWithoutCsoc, vendorReportNotReviewed,
  cuecUnmapped, incidentUndecided,
  claimCertified, claimSecurityGuarantee, claimLegalCompliance,
  descriptionStaleExport, descriptionEditedExport,
];

const byCode = new Map(rules.map((rule) => [rule.code as string, rule]));
const byKind = new Map<EntityKind, Rule[]>();
for (const rule of rules) for (const kind of rule.on) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);

export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}

/** The rules that visit records of a kind. */
export function rulesFor(kind: EntityKind): readonly Rule[] {
  return byKind.get(kind) ?? [];
}
