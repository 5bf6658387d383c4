import { request } from './request';

/** The screening questions of DC 4, and what the answers point to; null when the server failed. */
export const disclosure = request<DisclosureParams, DisclosureResult | null>('soc2/disclosure');
/** `yes`: questions that were answered so. */
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
