import type { Rule } from '../rule';
import { notRelevantCommonCriterion } from './common-criterion';
import { notRelevantContradicted } from './contradicted';
import { notRelevantOutOfScopeCategory } from './out-of-scope-category';
import { notRelevantReasonInvalid } from './reason-invalid';
import { notRelevantReasonMissing } from './reason-missing';

/** In the order of the rule table. */
export const notRelevantRules: readonly Rule[] = [
  notRelevantReasonMissing,
  notRelevantReasonInvalid,
  notRelevantContradicted,
  notRelevantOutOfScopeCategory,
  notRelevantCommonCriterion,
];
