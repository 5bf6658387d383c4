import type { Rule } from '../rule';
import { vendorAssessmentOverdue } from './assessment-overdue';
import { vendorCarveoutNoMonitoring } from './carveout-no-monitoring';
import { vendorCarveoutWithoutCsoc } from './carveout-without-csoc';
import { vendorContractTerms } from './contract-terms';
import { vendorCsocUnmapped } from './csoc-unmapped';
import { vendorCsocVague } from './csoc-vague';
import { vendorCuecsNotConsidered } from './cuecs-not-considered';
import { vendorInclusiveIncomplete } from './inclusive-incomplete';
import { vendorInfrastructureUnlisted } from './infrastructure-unlisted';
import { vendorReportGap } from './report-gap';
import { vendorReportMissing } from './report-missing';
import { vendorReportNotReviewed } from './report-not-reviewed';
import { vendorReportQualified } from './report-qualified';
import { vendorReportScope } from './report-scope';
import { vendorSubserviceCandidate } from './subservice-candidate';
import { vendorSubserviceMethodMissing } from './subservice-method-missing';

/** In the order of the rule table. */
export const vendorRules: readonly Rule[] = [
  vendorInfrastructureUnlisted,
  vendorSubserviceMethodMissing,
  vendorSubserviceCandidate,
  vendorCarveoutWithoutCsoc,
  vendorCsocUnmapped,
  vendorCsocVague,
  vendorCarveoutNoMonitoring,
  vendorInclusiveIncomplete,
  vendorReportNotReviewed,
  vendorReportMissing,
  vendorReportGap,
  vendorReportScope,
  vendorReportQualified,
  vendorCuecsNotConsidered,
  vendorAssessmentOverdue,
  vendorContractTerms,
];
