/** A field with one value: a number, or the name of a day or month. */
const singleValue = /^\d+$|^[A-Za-z]{3}$/;

/** A field with a step: every so many months. */
const stepValue = /^\*\/(\d+)$|^\d+\/(\d+)$/;

/**
 * How often a `cron` of strongdm/comply recurs (six fields, seconds first; five are read without seconds), in words
 * that follow a noun: `every month`. Undefined for patterns that no such word fits.
 */
export function recurrence(cron: string): string | undefined {
  const fields = cron.trim().split(/\s+/);
  if (fields.length !== 5 && fields.length !== 6) return undefined;
  const [, hour, day, month, weekday] = fields.length === 6 ? fields.slice(1) : fields;
  const single = (field: string | undefined): boolean => singleValue.test(field ?? '');
  const any = (field: string | undefined): boolean => field === '*' || field === '?';
  if (!single(hour)) return undefined;
  if (any(day) && any(month)) return any(weekday) ? 'every day' : single(weekday) ? 'every week' : undefined;
  if (!single(day) || !any(weekday)) return undefined;
  if (any(month) || month === '*/1') return 'every month';
  if (single(month)) return 'once a year';
  const times = stepValue.exec(month ?? '');
  const step = times ? Number(times[1] ?? times[2]) : 0;
  const count = step > 0 && step < 12 ? Math.ceil(12 / step) : (month ?? '').split(',').filter(single).length;
  return count === 4 ? 'every quarter' : count === 2 ? 'twice a year' : undefined;
}
