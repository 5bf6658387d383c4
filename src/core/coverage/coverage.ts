import { criteria } from '../criteria/catalogue';
import type { View } from '../index/view';
import { criterionCoverage } from './criterion';
import { scopeOf } from '../scope/scope';
import type { Coverage } from './state';
import { coverageStates, type CoverageState } from '../model/coverage-states';

const covering: ReadonlySet<CoverageState> = new Set(['carved-out', 'addressed', 'evidenced']);

/** Coverage of all criteria, as the tree, the status bar, the report and `soc2 coverage` show it. */
export function coverageOf(view: View): Coverage {
  const scope = scopeOf(view);
  const all = criteria.map((each) => criterionCoverage(view, each.id));
  const byState = Object.fromEntries(coverageStates.map((state) => [state, 0])) as Record<CoverageState, number>;
  for (const each of all) byState[each.state] += 1;
  return {
    layout: view.layout,
    report:
      scope.type === undefined
        ? null
        : {
            type: scope.type,
            ...(scope.asOf ? { as_of: scope.asOf } : {}),
            ...(scope.from && scope.to ? { period: { from: scope.from, to: scope.to } } : {}),
          },
    categories: scope.categories,
    summary: {
      inScope: all.length - byState['not-in-scope'],
      covered: all.filter((each) => covering.has(each.state)).length,
      byState,
    },
    criteria: all,
  };
}

/** Criteria that count: in scope and not declared irrelevant. The denominator of "31/33". */
export function countedCriteria(coverage: Coverage): number {
  return coverage.summary.inScope - coverage.summary.byState['not-relevant'];
}

export function isCovered(state: CoverageState): boolean {
  return covering.has(state);
}
