import type { Rule } from '../rule';
import { incidentIncomplete } from './incomplete';
import { incidentNoReview } from './no-review';
import { incidentNoneContradicted } from './none-contradicted';
import { incidentOutsidePeriod } from './outside-period';
import { incidentUndecided } from './undecided';

/** In the order of the rule table. */
export const incidentRules: readonly Rule[] = [
  incidentUndecided,
  incidentIncomplete,
  incidentOutsidePeriod,
  incidentNoneContradicted,
  incidentNoReview,
];
