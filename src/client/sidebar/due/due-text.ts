import { l10n } from 'vscode';
import type { DueBucket, DueKind } from '../../../protocol/due';

export const bucketTexts: Record<DueBucket, string> = {
  overdue: l10n.t('Overdue'),
  week: l10n.t('Due this week'),
  month: l10n.t('Due this month'),
  later: l10n.t('Due later'),
};

/**
 * For each kind its words, the verb for a record of it (short enough that the day after it stays visible), and the name
 * of its icon.
 */
export const kindLooks: Record<DueKind, { text: string; task: string; icon: string }> = {
  evidence: { text: l10n.t('Evidence'), task: l10n.t('Evidence of {0}'), icon: 'file-add' },
  'policy-review': { text: l10n.t('Review of a policy'), task: l10n.t('Review {0}'), icon: 'book' },
  'control-review': { text: l10n.t('Review of a control'), task: l10n.t('Review {0}'), icon: 'shield' },
  'vendor-review': { text: l10n.t('Review of a vendor'), task: l10n.t('Review {0}'), icon: 'organization' },
  'vendor-report': { text: l10n.t('Report of a vendor'), task: l10n.t('Report of {0}'), icon: 'file-text' },
  'bridge-letter': { text: l10n.t('Bridge letter'), task: l10n.t('Bridge letter of {0}'), icon: 'mail' },
  finding: { text: l10n.t('Finding'), task: l10n.t('Finding {0}'), icon: 'bug' },
  'risk-review': { text: l10n.t('Review of a risk'), task: l10n.t('Review {0}'), icon: 'pulse' },
  'incident-decision': { text: l10n.t('Decision on an incident'), task: l10n.t('Decide {0}'), icon: 'flame' },
  'cuec-decision': { text: l10n.t('Decision on a CUEC'), task: l10n.t('Decide on CUECs'), icon: 'person' },
};

/** "as of 2026-01-15": said where a programme does not count from today. */
export function asOfText(day: string): string {
  return l10n.t('as of {0}', day);
}

/** The distance of a day in words: "3 days overdue", "today", "in 5 days". */
export function distanceText(days: number): string {
  if (days === 0) return l10n.t('today');
  if (days === 1) return l10n.t('tomorrow');
  if (days > 1) return l10n.t('in {0} days', days);
  return days === -1 ? l10n.t('1 day overdue') : l10n.t('{0} days overdue', -days);
}
