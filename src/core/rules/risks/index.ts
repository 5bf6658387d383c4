import type { Rule } from '../rule';
import { riskNoControl } from './no-control';
import { riskNoFraud } from './no-fraud';
import { riskNoResponse } from './no-response';
import { riskReviewOverdue } from './review-overdue';

/** In the order of the rule table. */
export const riskRules: readonly Rule[] = [riskNoResponse, riskNoControl, riskReviewOverdue, riskNoFraud];
