import type { Rule } from '../rule';
import { incidentUndecided } from './incident-undecided';

/** In the order of the rule table. */
export const incidentRules: readonly Rule[] = [
  incidentUndecided,
];
