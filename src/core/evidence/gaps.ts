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
  const result: Interval[] = [];
  for (const { from, to } of intervals) {
    const last = result[result.length - 1];
    if (last && addDays(last.to, 1) === from) last.to = to;
    else result.push({ from, to });
  }
  return result;
}
