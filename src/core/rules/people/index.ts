import type { Rule } from '../rule';
import { personIndividualNamed } from './individual-named';
import { personNoIndependentOversight } from './no-independent-oversight';
import { personRoleVacant } from './role-vacant';

/** In the order of the rule table. */
export const personRules: readonly Rule[] = [personRoleVacant, personIndividualNamed, personNoIndependentOversight];
