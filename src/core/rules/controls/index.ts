import type { Rule } from '../rule';
import { controlAspirational } from './aspirational';
import { controlCompound } from './compound';
import { controlDuplicateStatement } from './duplicate-statement';
import { controlFrequencyMismatch } from './frequency-mismatch';
import { controlFrequencyMissing } from './frequency-missing';
import { controlNatureMismatch } from './nature-mismatch';
import { controlNatureMissing } from './nature-missing';
import { controlNoPolicy } from './no-policy';
import { controlNoRisk } from './no-risk';
import { controlOwnerIsPerson } from './owner-is-person';
import { controlOwnerMissing } from './owner-missing';
import { controlOwnerUnknown } from './owner-unknown';
import { controlPassiveVoice } from './passive-voice';
import { controlPlannedInDescription } from './planned-in-description';
import { controlRestatesCriterion } from './restates-criterion';
import { controlRetiredStillMapped } from './retired-still-mapped';
import { controlReviewOverdue } from './review-overdue';
import { controlSelfReview } from './self-review';
import { controlStartedMidPeriod } from './started-mid-period';
import { controlStatementMissing } from './statement-missing';
import { controlStatementNoAction } from './statement-no-action';
import { controlStatementNoActor } from './statement-no-actor';
import { controlStatementNoRecord } from './statement-no-record';
import { controlStatementNoTiming } from './statement-no-timing';
import { controlTypeMissing } from './type-missing';
import { controlUnmapped } from './unmapped';
import { controlVagueWording } from './vague-wording';

/** In the order of the rule table. */
export const controlRules: readonly Rule[] = [
  controlUnmapped,
  controlOwnerMissing,
  controlOwnerUnknown,
  controlOwnerIsPerson,
  controlFrequencyMissing,
  controlFrequencyMismatch,
  controlTypeMissing,
  controlNatureMissing,
  controlNatureMismatch,
  controlStatementMissing,
  controlStatementNoActor,
  controlStatementNoAction,
  controlStatementNoTiming,
  controlStatementNoRecord,
  controlVagueWording,
  controlAspirational,
  controlPassiveVoice,
  controlCompound,
  controlDuplicateStatement,
  controlRestatesCriterion,
  controlPlannedInDescription,
  controlStartedMidPeriod,
  controlRetiredStillMapped,
  controlNoPolicy,
  controlNoRisk,
  controlSelfReview,
  controlReviewOverdue,
];
