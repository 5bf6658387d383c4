import type { Scope } from '../scope/scope';
import { formatDate } from '../model/dates';
import type { DescribeOptions } from './options';

/** An ISO date in words. */
export function dateWords(iso: string, options: DescribeOptions): string {
  return formatDate(iso, options.spelling ?? 'british');
}

/** `1 January 2026 to 30 June 2026`; in American style with a comma after the first year. */
export function spanWords(from: string, to: string, options: DescribeOptions): string {
  return `${dateWords(from, options)}${options.spelling === 'american' ? ',' : ''} to ${dateWords(to, options)}`;
}

/** `as of 30 June 2026`, `throughout the period 1 January 2026 to 30 June 2026`; empty when the dates are not known. */
export function basisWords(scope: Scope, options: DescribeOptions): string {
  if (scope.type === 1 && scope.asOf) return `as of ${dateWords(scope.asOf, options)}`;
  if (scope.type === 2 && scope.from && scope.to)
    return `throughout the period ${spanWords(scope.from, scope.to, options)}`;
  return '';
}

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Jan` and `2026` of an ISO date, or of its year and month alone. */
export function monthLabel(iso: string): [month: string, year: string] {
  return [shortMonths[Number(iso.slice(5, 7)) - 1] ?? '', iso.slice(0, 4)];
}
