import type { Rule } from '../rule';
import { notRelevantContradicted } from './contradicted';
import { notRelevantReasonInvalid } from './reason-invalid';
import { notRelevantReasonMissing } from './reason-missing';

/** In the order of the rule table. */
export const notRelevantRules: readonly Rule[] = [
  notRelevantReasonMissing,
  notRelevantReasonInvalid,
  notRelevantContradicted,
];
