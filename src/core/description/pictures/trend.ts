import { coverageStates } from '../../model/coverage-states';
import { plain } from '../build';
import { dateWords, monthLabel } from '../dates';
import type { DescribeOptions } from '../options';
import { listWords } from '../words';
import { countedAt } from '../../outside/trend';
import type { TrendPoint } from '../../index/outside-facts';
import type { WithWords } from './boundary';
import { stateWords } from './heat-map';
import type { ColumnPicture } from './picture';

/** Coverage month by month; a point for each column, and all of its states in words. */
export function trendPicture(points: readonly TrendPoint[], options: DescribeOptions): WithWords<ColumnPicture> {
  return {
    picture: {
      type: 'columns',
      key: { part: 'covered', rest: 'not covered' },
      columns: points.map((each) => ({ label: monthLabel(each.day), part: each.covered, whole: countedAt(each) })),
    },
    words: points.map((each) => ({
      text: plain(`${dateWords(each.day, options)}: ${fractionAt(each)}${statesAt(each)}.`),
    })),
  };
}

/** `31/33`; `no criterion in scope`. */
export function fractionAt(point: TrendPoint): string {
  const counted = countedAt(point);
  return counted === 0 ? 'no criterion in scope' : `${point.covered}/${counted} covered`;
}

function statesAt({ byState }: TrendPoint): string {
  const states = coverageStates
    .filter((each) => each !== 'not-in-scope' && byState[each] > 0)
    .map((each) => `${byState[each]} ${stateWords[each]}`);
  return states.length === 0 ? '' : ` (${listWords(states)})`;
}
