import { coverageStates } from '../../core/coverage/state';
import { countedAt, type TrendPoint } from '../../core/outside/trend';
import { columns } from './table';

/** A line for each day: what was covered of what counted, the commit, and the states. */
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
