import type { Rule } from '../rule';
import { commitmentCategoryWithout } from './category-without';
import { commitmentNoRequirement } from './no-requirement';
import { commitmentOutOfScope } from './out-of-scope';
import { commitmentUnsourced } from './unsourced';
import { commitmentVague } from './vague';

/** In the order of the rule table. */
export const commitmentRules: readonly Rule[] = [
  commitmentCategoryWithout,
  commitmentOutOfScope,
  commitmentUnsourced,
  commitmentNoRequirement,
  commitmentVague,
];
