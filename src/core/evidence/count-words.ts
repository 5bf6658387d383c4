const units: Readonly<Record<string, string>> = {
  daily: 'days',
  weekly: 'weeks',
  biweekly: 'fortnights',
  monthly: 'months',
  continuous: 'months',
  quarterly: 'quarters',
  'semi-annual': 'half-years',
  annual: 'years',
};

/**
 * `2 quarters: `, to stand before the days of several intervals of a frequency; empty for one interval, which its days
 * say already.
 */
export function countWords(frequency: string | undefined, count: number): string {
  return count < 2 ? '' : `${count} ${units[frequency ?? ''] ?? 'intervals'}: `;
}
