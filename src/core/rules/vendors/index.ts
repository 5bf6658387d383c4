import type { Rule } from '../rule';
import { vendorCarveoutWithoutCsoc } from './carveout-without-csoc';
import { vendorReportNotReviewed } from './report-not-reviewed';

/** In the order of the rule table. */
export const vendorRules: readonly Rule[] = [
  vendorCarveoutWithoutCsoc,
  vendorReportNotReviewed,
];
