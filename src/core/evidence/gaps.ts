import { addDays } from '../model/dates';
import type { Interval } from './intervals';

/** The parts of a span that no cover reaches, in order. */
export function gapsIn(span: Interval, covers: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let next = span.from;
  for (const cover of [...covers].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (cover.to < next || cover.from > span.to) continue;
    if (cover.from > next) gaps.push({ from: next, to: addDays(cover.from, -1) });
    if (cover.to >= span.to) return gaps;
    next = addDays(cover.to, 1);
  }
  if (next <= span.to) gaps.push({ from: next, to: span.to });
  return gaps;
}

/** Merges consecutive intervals. */
export function joined(intervals: readonly Interval[]): Interval[] {
  return runsOf(intervals).map((run) => ({ from: run[0]!.from, to: run.at(-1)!.to }));
}

/** Consecutive intervals in one list each. */
export function runsOf(intervals: readonly Interval[]): Interval[][] {
  const runs: Interval[][] = [];
  for (const interval of intervals) {
    const run = runs.at(-1);
    if (run && addDays(run.at(-1)!.to, 1) === interval.from) run.push(interval);
    else runs.push([interval]);
  }
  return runs;
}
