import type { Rule } from '../rule';
import { cuecNecessary } from './necessary';
import { cuecNoneStated } from './none-stated';
import { cuecOutOfScopeCriterion } from './out-of-scope-criterion';
import { cuecSoleCoverage } from './sole-coverage';
import { cuecUnmapped } from './unmapped';
import { cuecVague } from './vague';

/** In the order of the rule table. */
export const cuecRules: readonly Rule[] = [
  cuecUnmapped,
  cuecOutOfScopeCriterion,
  cuecVague,
  cuecSoleCoverage,
  cuecNecessary,
  cuecNoneStated,
];
