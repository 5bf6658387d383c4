import type { Rule } from '../rule';
import { cuecUnmapped } from './unmapped';

/** In the order of the rule table. */
export const cuecRules: readonly Rule[] = [
  cuecUnmapped,
];
