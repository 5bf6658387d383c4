import { request } from './request';

/** Resolves when the whole workspace is indexed. */
export const ready = request<void, ReadyResult>('soc2/ready');
export interface ReadyResult {
  files: number;
}

/** Root uris of the programmes, sorted; known before their files are read. */
export const programmes = request<void, string[]>('soc2/programmes');

/** Another type of report, or other categories, than the manifest says: shown, never written. */
export interface WhatIf {
  type?: 1 | 2 | undefined;
  categories?: string[] | undefined;
}
/** A programme is named by the uri of its root folder; absent: the first one. `whatIf`: as if its manifest said so. */
export interface ProgrammeParams {
  root?: string | undefined;
  whatIf?: WhatIf | undefined;
}

/** For each uri the language id that the file should have, or null when it belongs to no programme; no items when the server failed. */
export const membership = request<MembershipParams, MembershipResult>('soc2/membership');
export interface MembershipParams {
  uris: string[];
}
export type MembershipResult = (string | null)[];
