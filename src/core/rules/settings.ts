import type { View } from '../index/view';
import type { RuleSettings, Severity } from './rule';

/** Days after the end of an interval before its evidence counts as late; `lint.grace_days` overrides them. */
const graceDays: Readonly<Record<string, number>> = {
  continuous: 7, daily: 3, weekly: 4, biweekly: 5, monthly: 10, quarterly: 20, 'semi-annual': 30, annual: 30,
};

export function settingsOf(view: View): RuleSettings {
  const lint = view.manifest('lint');
  return {
    graceDays: { ...graceDays, ...lint?.grace_days },
    policyReviewMonths: lint?.policy_review_months ?? 12,
  };
}

/** What `lint.rules` says of a code; undefined when it says nothing that we understand. */
export function configuredSeverity(view: View, code: string): Severity | 'none' | undefined {
  const rules = view.manifest('lint')?.rules as Record<string, string> | undefined;
  const value = rules && Object.hasOwn(rules, code) ? rules[code] : undefined;
  return value === 'error' || value === 'warning' || value === 'information' || value === 'hint' || value === 'none' ? value : undefined;
}
