import { graceDays } from '../evidence/grace';
import type { View } from '../index/view';
import type { RuleSettings, Severity } from './rule';

export function settingsOf(view: View): RuleSettings {
  const lint = view.manifest('lint');
  return {
    graceDays: graceDays(view),
    policyReviewMonths: lint?.policy_review_months ?? 12,
  };
}

/** The severity that `lint.rules` gives a code; undefined when it has no valid value for the code. */
export function configuredSeverity(view: View, code: string): Severity | 'none' | undefined {
  const rules = view.manifest('lint')?.rules as Record<string, string> | undefined;
  const value = rules && Object.hasOwn(rules, code) ? rules[code] : undefined;
  return value === 'error' || value === 'warning' || value === 'information' || value === 'hint' || value === 'none'
    ? value
    : undefined;
}
