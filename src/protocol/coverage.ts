import type { Place } from './place';
import { rowsRequest } from './rows';

/** How the criteria in scope are covered. */
export const coverage = rowsRequest<CoverageResult, 'criteria'>('coverage', 'criteria');
/** `owner`: id of the role that owns a control. `file`: of a control, since two may have one id. */
export interface CoverageItem {
  kind: 'control' | 'policy' | 'csoc';
  id: string;
  title: string;
  note: string;
  place: Place | null;
  owner?: string | undefined;
  file?: string | undefined;
  /** Among the controls of the file that have the id, from 0. */ number?: number | undefined;
}
/**
 * A point of focus: guidance, never counted. `id` is spelled as in `focus` of a control (`CC6.2/credentials-reviewed`).
 * `controls`: ids of the controls in scope that name it.
 */
export interface FocusPoint {
  id: string;
  text: string;
  controls: string[];
}
/**
 * A step to a better state. `act`: what a person does: record evidence of a control, put a planned control into
 * practice, map a control, or have a vendor monitored. `id`: of that control or vendor. `csoc`: what is assumed of that
 * vendor. `place`: where the step is written down, in the record's `file`; null when there is no such place.
 */
export interface CoverageStep {
  text: string;
  act: 'evidence' | 'practice' | 'map' | 'monitor';
  id?: string | undefined;
  csoc?: string | undefined;
  file?: string | undefined;
  /** Among the controls of the file that have the id, from 0. */ number?: number | undefined;
  place: Place | null;
}
export interface CoverageCriterion {
  id: string;
  category: string;
  series: string;
  title: string;
  summary: string;
  state: string;
  reason: string;
  /**
   * What would bring it to a better state, one sentence each, the likeliest first; empty when no better state is
   * possible.
   */
  raise: string[];
  /** The sentences of `raise`, each with what a person does for it. */
  steps: CoverageStep[];
  focus: FocusPoint[];
  activities: string[];
  evidence: string[];
  pitfall: string;
  items: CoverageItem[];
}
export interface CoverageResult {
  root: string;
  layout: string;
  name: string;
  hasManifest: boolean;
  categories: { id: string; title: string }[];
  series: { id: string; title: string; category: string }[];
  inScope: number;
  covered: number;
  gaps: number;
  criteria: CoverageCriterion[];
}
