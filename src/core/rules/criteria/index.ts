import type { Rule } from '../rule';
import { criterionCarvedOutEntirely } from './carved-out-entirely';
import { criterionFocusUnaddressed } from './focus-unaddressed';
import { criterionNoMix } from './no-mix';
import { criterionOnlyPlanned } from './only-planned';
import { criterionPolicyOnly } from './policy-only';
import { criterionSingleControl } from './single-control';
import { criterionUncovered } from './uncovered';

/** In the order of the rule table. */
export const criterionRules: readonly Rule[] = [
  criterionUncovered,
  criterionOnlyPlanned,
  criterionPolicyOnly,
  criterionCarvedOutEntirely,
  criterionSingleControl,
  criterionNoMix,
  criterionFocusUnaddressed,
];
