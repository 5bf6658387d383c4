import type { Entity } from '../index/entity';
import { sharedIdRemark } from '../index/same-id';
import type { View } from '../index/view';
import type { EvidenceState } from './cells';
import { evidenceStatus } from './status';

/** The evidence of a control as a whole: its worst state; `none` where nothing is recorded and nothing is due yet. */
export type EvidenceSummary = 'current' | 'exception' | 'due' | 'late' | 'missing' | 'none';

export function evidenceSummary(view: View, control: Entity<'control'>): EvidenceSummary {
  const { records, current, missing, cells } = evidenceStatus(view, control);
  if (missing.some((each) => each.state === 'missing')) return 'missing';
  if (missing.length > 0) return 'late';
  if (records.length === 0) return 'none';
  if (!current) return 'due';
  return cells.exception ? 'exception' : 'current';
}

/**
 * The evidence summary in a few words, with the number of intervals that have evidence out of those that are over or
 * have some: `2/4 intervals, 1 late`. Says so where another control has the same id.
 */
export function evidenceNote(view: View, control: Entity<'control'>): string {
  const remark = sharedIdRemark(view, control.id);
  return [stateWords(view, control), ...(remark === undefined ? [] : [remark])].join('; ');
}

function stateWords(view: View, control: Entity<'control'>): string {
  const { records, current, missing, cells } = evidenceStatus(view, control);
  const count = (state: EvidenceState): number => cells[state] ?? 0;
  const parts = [
    ...(missing.length > 0
      ? [`evidence ${count('missing') > 0 ? 'missing' : 'late'} for ${intervals(count('missing') + count('late'))}`]
      : []),
    ...(count('exception') > 0 ? [`exception in ${intervals(count('exception'))}`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  if (current) return 'evidence current';
  return records.length === 0 ? 'no evidence' : count('due') > 0 ? 'evidence due' : 'evidence not current';
}

function intervals(count: number): string {
  return `${count} ${count === 1 ? 'interval' : 'intervals'}`;
}
