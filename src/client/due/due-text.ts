import { l10n } from 'vscode';
import type { DueBucket, DueKind } from '../../server/protocol';

export const bucketTexts: Record<DueBucket, string> = {
  overdue: l10n.t('Overdue'),
  week: l10n.t('Due this week'),
  month: l10n.t('Due this month'),
  later: l10n.t('Due later'),
};

/** Of each kind its words and the name of its icon. */
export const kindLooks: Record<DueKind, { text: string; icon: string }> = {
  evidence: { text: l10n.t('Evidence'), icon: 'file-add' },
  'policy-review': { text: l10n.t('Review of a policy'), icon: 'book' },
  'control-review': { text: l10n.t('Review of a control'), icon: 'shield' },
  'vendor-review': { text: l10n.t('Review of a vendor'), icon: 'organization' },
  'vendor-report': { text: l10n.t('Report of a vendor'), icon: 'file-text' },
  'bridge-letter': { text: l10n.t('Bridge letter'), icon: 'mail' },
  finding: { text: l10n.t('Finding'), icon: 'bug' },
  'risk-review': { text: l10n.t('Review of a risk'), icon: 'pulse' },
  'incident-decision': { text: l10n.t('Decision on an incident'), icon: 'flame' },
  'cuec-decision': { text: l10n.t('Decision on a CUEC'), icon: 'person' },
};

/** How far a day is away: "3 days overdue", "today", "in 5 days". */
export function distanceText(days: number): string {
  if (days === 0) return l10n.t('today');
  if (days === 1) return l10n.t('tomorrow');
  if (days > 1) return l10n.t('in {0} days', days);
  return days === -1 ? l10n.t('1 day overdue') : l10n.t('{0} days overdue', -days);
}
