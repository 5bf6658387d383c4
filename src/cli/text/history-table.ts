import { coverageStates } from '../../core/model/coverage-states';
import { countedAt } from '../../core/outside/trend';
import type { TrendPoint } from '../../core/index/outside-facts';
import { columns } from './table';

/** One line per day: the criteria covered out of those that count, the commit, and the states. */
export function historyTable(points: readonly TrendPoint[]): string {
  return columns([
    ['Day', 'Covered', 'Commit', 'States'],
    ...points.map((each) => [
      each.day,
      `${each.covered}/${countedAt(each)}`,
      each.commit.slice(0, 10),
      coverageStates
        .filter((state) => state !== 'not-in-scope' && each.byState[state] > 0)
        .map((state) => `${each.byState[state]} ${state}`)
        .join(', '),
    ]),
  ]);
}
