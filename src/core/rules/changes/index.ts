import type { Rule } from '../rule';
import { changeCandidateUndisclosed } from './candidate-undisclosed';
import { changeInType1 } from './in-type1';
import { changeNoneContradicted } from './none-contradicted';
import { changeOutsidePeriod } from './outside-period';

/** In the order of the rule table. */
export const changeRules: readonly Rule[] = [
  changeCandidateUndisclosed,
  changeOutsidePeriod,
  changeInType1,
  changeNoneContradicted,
];
