import { request } from './request';

/** The screening questions of DC 4, and the decision that the answers suggest; null when the server failed. */
export const disclosure = request<DisclosureParams, DisclosureResult | null>('soc2/disclosure');
/** `yes`: the questions that were answered with yes. */
export interface DisclosureParams {
  yes: string[];
}
export interface Disclosure {
  disclose: boolean;
  reason: string;
}
export interface DisclosureResult {
  questions: string[];
  proposal: Disclosure;
}
