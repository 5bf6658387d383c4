import type { EvidenceCell } from './evidence';
import type { Place } from './place';
import { rowsRequest } from './rows';

/** The controls with their evidence. */
export const controls = rowsRequest<ControlsResult, 'controls'>('controls', 'controls');
/**
 * `status`: whether the control counts for the report (`outside`: kept for SOC 1 only). `series`: the beginning of its
 * id, such as `AC`. `owner`: id of a role, or empty. `evidence`: `current`, or the worst state of its intervals; `none`
 * without any record; `not-needed` for controls that are not in place. `note`: the state of the evidence in words, or
 * why a control does not count that nobody calls planned.
 */
export interface ControlRow {
  id: string;
  title: string;
  series: string;
  owner: string;
  ownerTitle: string;
  status: 'in-place' | 'planned' | 'retired' | 'outside';
  frequency: string;
  criteria: string[];
  evidence: 'current' | 'due' | 'late' | 'missing' | 'exception' | 'none' | 'not-needed';
  note: string;
  cells: EvidenceCell[];
  place: Place | null;
}
export interface ControlsResult {
  root: string;
  name: string;
  controls: ControlRow[];
}
