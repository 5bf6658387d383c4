import type { Rule } from '../rule';
import { controlAspirational } from './aspirational';
import { controlCriterionFormat } from './criterion-format';
import { controlDuplicateId } from './duplicate-id';
import { controlFrequencyMismatch } from './frequency-mismatch';
import { controlFrequencyMissing } from './frequency-missing';
import { controlOutOfScopeCategory } from './out-of-scope-category';
import { controlOwnerMissing } from './owner-missing';
import { controlOwnerUnknown } from './owner-unknown';
import { controlReferenceUnknown } from './reference-unknown';
import { controlStatementNoActor } from './statement-no-actor';
import { controlStatementNoTiming } from './statement-no-timing';
import { controlUnknownCriterion } from './unknown-criterion';
import { controlUnmapped } from './unmapped';
import { controlVagueWording } from './vague-wording';

/** In the order of the rule table. */
export const controlRules: readonly Rule[] = [
  controlUnmapped,
  controlUnknownCriterion,
  controlCriterionFormat,
  controlOutOfScopeCategory,
  controlDuplicateId,
  controlOwnerMissing,
  controlOwnerUnknown,
  controlFrequencyMissing,
  controlFrequencyMismatch,
  controlStatementNoActor,
  controlStatementNoTiming,
  controlVagueWording,
  controlAspirational,
  controlReferenceUnknown,
];
