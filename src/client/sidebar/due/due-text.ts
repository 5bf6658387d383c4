import { l10n } from 'vscode';
import type { DueBucket, DueKind, DueRow } from '../../../protocol/due';
import { labelOf, type Apart, type Task } from './task';

export const bucketTexts: Record<DueBucket, string> = {
  overdue: l10n.t('Overdue'),
  week: l10n.t('Due this week'),
  month: l10n.t('Due this month'),
  later: l10n.t('Due later'),
};

/** For each kind its words and the name of its icon. */
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

/** The words of each task for the record of a row, short enough that what follows them stays visible. */
const taskTexts: Record<Task, string> = {
  interval: l10n.t('Evidence of {0}'),
  'dated-proof': l10n.t('Dated proof of {0}'),
  population: l10n.t('Population of {0}'),
  configuration: l10n.t('Configuration of {0}'),
  'change-history': l10n.t('History of changes of {0}'),
  'policy-review': l10n.t('Review {0}'),
  'control-review': l10n.t('Review {0}'),
  'vendor-review': l10n.t('Review {0}'),
  'vendor-report': l10n.t('Report of {0}'),
  'vendor-report-of-kind': l10n.t('Report of {0} ({1})'),
  'bridge-letter': l10n.t('Bridge letter of {0}'),
  finding: l10n.t('Finding {0}'),
  'risk-review': l10n.t('Review {0}'),
  'incident-decision': l10n.t('Decide {0}'),
  'cuec-decision': l10n.t('Decide on CUECs'),
};

const reportTexts: Readonly<Record<string, string>> = {
  'soc1-type1': l10n.t('SOC 1 type 1'),
  'soc1-type2': l10n.t('SOC 1 type 2'),
  'soc2-type1': l10n.t('SOC 2 type 1'),
  'soc2-type2': l10n.t('SOC 2 type 2'),
  soc3: 'SOC 3',
  iso27001: 'ISO/IEC 27001',
  questionnaire: l10n.t('questionnaire'),
  pentest: l10n.t('penetration test'),
};

/** The label of a row: what is to be done about what. Only records of one id and kind have the same. */
export function workLabel(row: DueRow, apart: Apart): string {
  return labelOf(row, apart, { tasks: taskTexts, reports: reportTexts });
}

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
