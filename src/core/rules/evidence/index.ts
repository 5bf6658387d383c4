import type { Rule } from '../rule';
import { evidenceHashMismatch } from './hash-mismatch';
import { evidenceLocationMissing } from './location-missing';
import { evidenceMissing } from './missing';
import { evidenceOutsidePeriod } from './outside-period';
import { evidencePeriodGap } from './period-gap';
import { evidenceSensitiveInGit } from './sensitive-in-git';

/** In the order of the rule table. */
export const evidenceRules: readonly Rule[] = [
  evidenceMissing,
  evidencePeriodGap,
  evidenceOutsidePeriod,
  evidenceLocationMissing,
  evidenceHashMismatch,
  evidenceSensitiveInGit,
];
