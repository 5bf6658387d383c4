/** Dates are ISO texts (`2026-06-30`) everywhere; none of this reads a clock, a time zone or a locale. */

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthByName: ReadonlyMap<string, number> = new Map(
  monthNames
    .flatMap(
      (name, index) =>
        [
          [name.toLowerCase(), index + 1],
          [name.slice(0, 3).toLowerCase(), index + 1],
        ] as [string, number][],
    )
    .concat([['sept', 9]]),
);

/** True for `YYYY-MM-DD` of a day that exists. */
export function isIsoDate(text: string): boolean {
  return isoForm.test(text) && exists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** Year, month and day, also with single digits and with a time after them, as YAML allows for a timestamp. */
const isoLikeForm =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|z|[+-]\d\d?(?::?\d\d)?)?)?$/;

/** `Jun 1 2018`, `June 1st, 2018`. */
const americanForm = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;

/** `1 Jun 2018`, `1st June, 2018`. */
const britishForm = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})$/;

/**
 * The ISO form of a date. Reads `2018-06-01`, a timestamp that begins with it, `2018-6-1`, and the forms of comply:
 * `Jun 1 2018`, `June 1, 2018`, `1 Jun 2018`. Undefined for anything else and for days that do not exist; `01/06/2018`
 * is ambiguous and so not a date.
 */
export function parseDate(text: string): string | undefined {
  if (isIsoDate(text)) return text;
  const trimmed = text.length > 60 ? '' : text.trim();
  const numeric = isoLikeForm.exec(trimmed);
  if (numeric) return iso(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const american = americanForm.exec(trimmed);
  if (american) return iso(Number(american[3]), monthByName.get(american[1]!.toLowerCase()) ?? 0, Number(american[2]));
  const british = britishForm.exec(trimmed);
  return british
    ? iso(Number(british[3]), monthByName.get(british[2]!.toLowerCase()) ?? 0, Number(british[1]))
    : undefined;
}

/** `days` may be negative. Text that is not an ISO date is returned unchanged. */
export function addDays(date: string, days: number): string {
  const parts = isoForm.exec(date);
  return parts ? fromDayNumber(dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3])) + days) : date;
}

/** The same day of another month; the last day where that month is shorter (31 January plus one: 28 February). */
export function addMonths(date: string, months: number): string {
  const parts = isoForm.exec(date);
  if (!parts) return date;
  const total = Number(parts[1]) * 12 + Number(parts[2]) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return format(year, month, Math.min(Number(parts[3]), daysInMonth(year, month)));
}

/**
 * Whole days from the first date to the second: 0 for the same day, negative backwards, NaN when either is not an ISO
 * date.
 */
export function daysBetween(from: string, to: string): number {
  const a = isoForm.exec(from);
  const b = isoForm.exec(to);
  if (!a || !b) return Number.NaN;
  return dayNumber(Number(b[1]), Number(b[2]), Number(b[3])) - dayNumber(Number(a[1]), Number(a[2]), Number(a[3]));
}

/** `30 June 2026` or `June 30, 2026`. Text that is not an ISO date is returned unchanged. */
export function formatDate(date: string, style: 'british' | 'american'): string {
  const parts = isoForm.exec(date);
  const month = parts && monthNames[Number(parts[2]) - 1];
  if (!month) return date;
  const day = Number(parts[3]);
  const year = Number(parts[1]);
  return style === 'british' ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`;
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function iso(year: number, month: number, day: number): string | undefined {
  return exists(year, month, day) ? format(year, month, day) : undefined;
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, by the civil-date method of eras of 400 years. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function fromDayNumber(days: number): string {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return format(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  );
}
