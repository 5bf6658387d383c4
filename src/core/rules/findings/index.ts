import type { Rule } from '../rule';
import { findingControlUnknown } from './control-unknown';
import { findingIcfrTerms } from './icfr-terms';
import { findingNoResponse } from './no-response';
import { findingOverdue } from './overdue';

/** In the order of the rule table. */
export const findingRules: readonly Rule[] = [
  findingControlUnknown,
  findingNoResponse,
  findingOverdue,
  findingIcfrTerms,
];
