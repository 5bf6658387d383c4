import type { Rule } from '../rule';
import { commitmentCategoryWithout } from './category-without';
import { commitmentOutOfScope } from './out-of-scope';

/** In the order of the rule table. */
export const commitmentRules: readonly Rule[] = [
  commitmentCategoryWithout,
  commitmentOutOfScope,
];
