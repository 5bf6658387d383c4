import { daysBetween } from '../model/dates';
import type { Entity } from '../index/entity';
import { isFilled } from './filled';
import type { Interval } from './intervals';

/** What a record says that it covers: a day, a range, or the day it was collected. */
export function coveredBy(record: Entity<'evidence'>): Interval | undefined {
  const { covers, collected } = record.data;
  if (typeof covers === 'string') return { from: covers, to: covers };
  if (covers?.from && covers.to) return { from: covers.from, to: covers.to };
  const only = covers?.from ?? covers?.to ?? collected;
  return only ? { from: only, to: only } : undefined;
}

/**
 * The part of it that a record shows. Undefined for records that show nothing, among them those that are not filled.
 */
export function shownBy(record: Entity<'evidence'>, today: string | undefined): Interval | undefined {
  return isFilled(record) ? begunBy(record, today) : undefined;
}

/**
 * The part of it that a record can show once it is filled: no day after the record was collected, and no day in the
 * future. Undefined for those that end before they begin. `today`: the day to judge at, if there is one.
 */
export function begunBy(record: Entity<'evidence'>, today: string | undefined): Interval | undefined {
  const covers = coveredBy(record);
  if (!covers) return undefined;
  const to = [covers.to, record.data.collected, today].reduce<string>(
    (least, day) => (day !== undefined && day < least ? day : least),
    covers.to,
  );
  return covers.from <= to ? { from: covers.from, to } : undefined;
}

/**
 * Whether days that a record shows show an interval: when at least half of the interval, or at least half of what is
 * shown, is common to both. So a review of the second quarter that began on the last day of the first shows the second
 * alone.
 */
export function shows(shown: Interval, interval: Interval): boolean {
  const common = commonDays(shown, interval);
  return common > 0 && (2 * common >= lengthOf(interval) || 2 * common >= lengthOf(shown));
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Days, both ends counted. */
export function lengthOf({ from, to }: Interval): number {
  return daysBetween(from, to) + 1;
}

/** Days that lie in both. */
function commonDays(a: Interval, b: Interval): number {
  return overlaps(a, b) ? lengthOf({ from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to }) : 0;
}
