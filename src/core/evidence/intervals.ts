import { addDays, addMonths, daysBetween } from '../model/dates';
import type { Entity } from '../index/entity';
import type { Scope } from '../scope/scope';

/** Both days included. */
export interface Interval {
  from: string;
  to: string;
}

const steps: Readonly<Record<string, { months?: number; days?: number }>> = {
  daily: { days: 1 },
  weekly: { days: 7 },
  biweekly: { days: 14 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  'semi-annual': { months: 6 },
  annual: { months: 12 },
  continuous: { months: 1 },
};

/**
 * How the operation of a control is shown at type 2. `periodic`: something for each interval. `population`: a
 * population over the whole span, to sample from. `configuration`: one dated proof inside the span.
 */
export type EvidenceNeed = 'periodic' | 'population' | 'configuration';

export function evidenceNeed(data: Entity<'control'>['data']): EvidenceNeed | undefined {
  if (!data.frequency) return undefined;
  if (data.nature === 'automated') return 'configuration';
  if (data.frequency === 'per-event') return 'population';
  return steps[data.frequency] ? 'periodic' : undefined;
}

/** The part of the period in which the control was to operate; undefined when it was not in place then. */
export function operatingSpan(scope: Scope, data: Entity<'control'>['data']): Interval | undefined {
  if (!scope.from || !scope.to) return undefined;
  const from = data.since && data.since > scope.from ? data.since : scope.from;
  const to = data.until && data.until < scope.to ? data.until : scope.to;
  return from <= to ? { from, to } : undefined;
}

/**
 * The intervals of the period that need evidence, counted from the span's first day. A remainder shorter than half an
 * interval belongs to the interval before it; a period shorter than one interval is one interval.
 */
export function intervalsOf(scope: Scope, data: Entity<'control'>['data']): Interval[] {
  const span = operatingSpan(scope, data);
  const step = data.frequency ? steps[data.frequency] : undefined;
  if (!span || !step || evidenceNeed(data) !== 'periodic') return [];
  const intervals: Interval[] = [];
  for (let n = 0, start = span.from; start <= span.to && n < 4000; n += 1) {
    const next = step.days ? addDays(start, step.days) : addMonths(span.from, (step.months ?? 1) * (n + 1));
    const last = addDays(next, -1);
    const whole = daysBetween(start, next);
    const previous = intervals[intervals.length - 1];
    if (last > span.to && previous && daysBetween(start, span.to) + 1 < whole / 2) previous.to = span.to;
    else intervals.push({ from: start, to: last < span.to ? last : span.to });
    start = next;
  }
  // Beyond the limit, the rest of the period is one interval, so that no day is left out.
  const last = intervals[intervals.length - 1];
  if (last && last.to < span.to) last.to = span.to;
  return intervals;
}

/** The day one interval of a frequency before a day; a year before for frequencies without an interval. */
export function backBy(day: string, frequency: string | undefined): string {
  const step = (frequency === undefined ? undefined : steps[frequency]) ?? { months: 12 };
  return step.days ? addDays(day, -step.days) : addMonths(day, -(step.months ?? 1));
}
