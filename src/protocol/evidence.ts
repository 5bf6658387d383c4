import { request } from './request';

/** ISO days, both included. */
export interface Days {
  from: string;
  to: string;
}

/** How the evidence of a control stands in one interval. */
export type EvidenceState = 'covered' | 'due' | 'late' | 'missing' | 'exception' | 'not-applicable';
/** Days are ISO days, both included. `due`: last day on which evidence is in time. `records`: ids of evidence records. */
export interface EvidenceCell {
  from: string;
  to: string;
  need: 'dated-proof' | 'interval' | 'population' | 'configuration' | 'change-history';
  state: EvidenceState;
  due: string;
  records: string[];
}

/** What evidence of a control is open: intervals that have begun and that no record shows, oldest first; null where there is no such programme. */
export const openEvidence = request<OpenEvidenceParams, OpenEvidence | null>('soc2/evidence/open');
export interface OpenEvidenceParams {
  root?: string | undefined;
  control: string;
}
export interface OpenEvidence {
  today?: string | undefined;
  intervals: (Days & { state: EvidenceState })[];
}
