import type { Rule } from '../rule';

/** In the order of the rule table. */
export const personRules: readonly Rule[] = [];
