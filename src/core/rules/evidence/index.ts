import type { Rule } from '../rule';
import { evidenceAfterAsOf } from './after-as-of';
import { evidenceAnnualOutside } from './annual-outside';
import { evidenceControlUnknown } from './control-unknown';
import { evidenceExceptionUnlinked } from './exception-unlinked';
import { evidenceHashMismatch } from './hash-mismatch';
import { evidenceLocationMissing } from './location-missing';
import { evidenceMissing } from './missing';
import { evidenceOpen } from './open';
import { evidenceOutsidePeriod } from './outside-period';
import { evidencePeriodGap } from './period-gap';
import { evidencePopulationMissing } from './population-missing';
import { evidencePopulationUnverified } from './population-unverified';
import { evidenceSampleUneven } from './sample-uneven';
import { evidenceSensitiveInGit } from './sensitive-in-git';
import { evidenceStale } from './stale';
import { evidenceWeakKind } from './weak-kind';

/** In the order of the rule table. */
export const evidenceRules: readonly Rule[] = [
  evidenceMissing,
  evidenceStale,
  evidencePeriodGap,
  evidenceOutsidePeriod,
  evidenceAfterAsOf,
  evidenceAnnualOutside,
  evidencePopulationMissing,
  evidencePopulationUnverified,
  evidenceSampleUneven,
  evidenceControlUnknown,
  evidenceOpen,
  evidenceLocationMissing,
  evidenceHashMismatch,
  evidenceSensitiveInGit,
  evidenceExceptionUnlinked,
  evidenceWeakKind,
];
