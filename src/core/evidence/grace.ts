import type { View } from '../index/view';

/**
 * Days after the end of an interval before its evidence counts as late, by frequency; `lint.grace_days` overrides them.
 */
const ours: Readonly<Record<string, number>> = {
  continuous: 7,
  daily: 3,
  weekly: 4,
  biweekly: 5,
  monthly: 10,
  quarterly: 20,
  'semi-annual': 30,
  annual: 30,
  'per-event': 30,
};

export function graceDays(view: View): Readonly<Record<string, number>> {
  return { ...ours, ...view.manifest('lint')?.grace_days };
}
