import type { Layout } from '../index/layout';
import type { TrendPoint } from '../index/outside-facts';
import { scopeOf } from '../scope/scope';
import type { View } from '../index/view';
import { addDays, addMonths } from '../model/dates';

/** Name of the one trend of a programme. It depends on no what-if: each month is judged by its own manifest. */
export const trendName = 'coverage';

/** What a host looks up for a trend. Must survive JSON. */
export interface WantedTrend {
  /** Of the programme today: commits of another layout than `soc2` or this one are from before the programme. */
  layout: Layout;
  /** ISO days, oldest first; empty when there is no day to judge at. */
  days: string[];
}

/** Key of the leaf under which a host keeps what is wanted. */
export const wantedTrendKey = 'wanted trend';

const mostDays = 24;

/**
 * The ends of the months since the beginning of the period, going back at least a year from the reference day; then
 * that day.
 */
export function wantedTrend(view: View): WantedTrend {
  const { from, reference } = scopeOf(view);
  const days: string[] = [];
  if (reference !== undefined) {
    const year = addMonths(reference, -12);
    const first = from !== undefined && from < year ? from : year;
    for (let day = reference; day >= first && days.length < mostDays; day = addDays(`${day.slice(0, 7)}-01`, -1))
      days.unshift(day);
  }
  return { layout: view.layout, days };
}

/** Criteria of a point that count: in scope and not declared irrelevant. */
export function countedAt({ inScope, byState }: TrendPoint): number {
  return inScope - byState['not-relevant'];
}
