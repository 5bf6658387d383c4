import { request } from './request';

/** ISO days, both included. */
export interface Days {
  from: string;
  to: string;
}

/** The state of a control's evidence in one interval. */
export type EvidenceState = 'covered' | 'due' | 'late' | 'missing' | 'exception' | 'not-applicable';
/**
 * Days are ISO days, both included. `due`: last day on which evidence is in time. `records`: ids of evidence records.
 */
export interface EvidenceCell {
  from: string;
  to: string;
  need: 'dated-proof' | 'interval' | 'population' | 'configuration' | 'change-history';
  state: EvidenceState;
  due: string;
  records: string[];
}

/**
 * The open evidence of a control: intervals that have begun and have no record, oldest first; null when the programme
 * does not exist.
 */
export const openEvidence = request<OpenEvidenceParams, OpenEvidence | null>('soc2/evidence/open');
export interface OpenEvidenceParams {
  root?: string | undefined;
  control: string;
  /** Path or name of a file that is to be recorded. */
  file?: string | undefined;
}
/**
 * `together`: one record of this control can show several intervals, as a log or a population does. `sources`: where
 * evidence of the control comes from, as the control says.
 */
export interface OpenEvidence {
  today?: string | undefined;
  intervals: (Days & { state: EvidenceState })[];
  together: boolean;
  sources: string[];
}
