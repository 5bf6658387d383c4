import type { ControlRow } from '../../../protocol/controls';
import type { EvidenceState } from '../../../protocol/evidence';

export interface Look {
  /** Name of a product icon; each state has another shape, so that colour is never needed to distinguish them. */
  icon: string;
  /** Theme colour. */
  colour: string;
}

/** Icon and colour of each state of a control's evidence; the words are in `evidence-text`. */
export const evidenceLooks: Record<ControlRow['evidence'], Look> = {
  missing: { icon: 'circle-large-outline', colour: 'charts.red' },
  late: { icon: 'warning', colour: 'charts.red' },
  exception: { icon: 'report', colour: 'charts.purple' },
  due: { icon: 'watch', colour: 'charts.yellow' },
  none: { icon: 'question', colour: 'charts.yellow' },
  current: { icon: 'check-all', colour: 'charts.green' },
  'not-needed': { icon: 'dash', colour: 'disabledForeground' },
};

/** Icon and colour of each state of an interval. */
export const cellLooks: Record<EvidenceState, Look> = {
  missing: evidenceLooks.missing,
  late: evidenceLooks.late,
  exception: evidenceLooks.exception,
  due: evidenceLooks.due,
  covered: { icon: 'check', colour: 'charts.green' },
  'not-applicable': evidenceLooks['not-needed'],
};
