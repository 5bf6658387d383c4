import type { Rule } from '../rule';
import { evidenceControlUnknown } from './control-unknown';
import { evidenceMissing } from './missing';
import { evidenceOutsidePeriod } from './outside-period';
import { evidencePeriodGap } from './period-gap';

/** In the order of the rule table. */
export const evidenceRules: readonly Rule[] = [
  evidenceMissing,
  evidencePeriodGap,
  evidenceOutsidePeriod,
  evidenceControlUnknown,
];
