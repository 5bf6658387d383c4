import type { Rule } from '../rule';
import { controlCriterionFormat } from './criterion-format';
import { controlDuplicateCriterion } from './duplicate-criterion';
import { controlDuplicateId } from './duplicate-id';
import { controlOutOfScopeCategory } from './out-of-scope-category';
import { controlReferenceUnknown } from './reference-unknown';
import { controlUnknownCriterion } from './unknown-criterion';

/**
 * Rules about ids that any kind of record refers to. Their codes begin with `control`, because controls hold most of
 * them.
 */
export const referenceRules: readonly Rule[] = [
  controlUnknownCriterion,
  controlCriterionFormat,
  controlOutOfScopeCategory,
  controlDuplicateId,
  controlDuplicateCriterion,
  controlReferenceUnknown,
];
