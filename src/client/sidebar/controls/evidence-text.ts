import { l10n } from 'vscode';
import type { ControlRow } from '../../../protocol/controls';
import type { EvidenceCell, EvidenceState } from '../../../protocol/evidence';

/** The evidence of a control in words. They claim only that records exist. */
export const evidenceTexts: Record<ControlRow['evidence'], string> = {
  missing: l10n.t('evidence missing'),
  late: l10n.t('evidence late'),
  exception: l10n.t('exception noted'),
  due: l10n.t('evidence due'),
  none: l10n.t('no evidence yet'),
  current: l10n.t('evidence up to date'),
  'not-needed': l10n.t('no evidence needed'),
};

export const cellTexts: Record<EvidenceState, string> = {
  missing: l10n.t('missing'),
  late: l10n.t('late'),
  exception: l10n.t('exception'),
  due: l10n.t('due'),
  covered: l10n.t('covered by a record'),
  'not-applicable': l10n.t('not applicable'),
};

export const needTexts: Record<EvidenceCell['need'], string> = {
  'dated-proof': l10n.t('dated proof'),
  interval: l10n.t('one record for the interval'),
  population: l10n.t('population'),
  configuration: l10n.t('configuration'),
  'change-history': l10n.t('history of changes'),
};

export const statusTexts: Record<ControlRow['status'], string> = {
  'in-place': l10n.t('in place'),
  planned: l10n.t('planned control'),
  retired: l10n.t('retired'),
  outside: l10n.t('outside this report'),
};
