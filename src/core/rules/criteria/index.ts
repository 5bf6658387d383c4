import type { Rule } from '../rule';
import { criterionOnlyPlanned } from './only-planned';
import { criterionPolicyOnly } from './policy-only';
import { criterionUncovered } from './uncovered';

/** In the order of the rule table. */
export const criterionRules: readonly Rule[] = [
  criterionUncovered,
  criterionOnlyPlanned,
  criterionPolicyOnly,
];
