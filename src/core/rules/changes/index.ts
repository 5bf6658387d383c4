import type { Rule } from '../rule';
import { changeCandidateUndisclosed } from './candidate-undisclosed';

/** In the order of the rule table. */
export const changeRules: readonly Rule[] = [
  changeCandidateUndisclosed,
];
