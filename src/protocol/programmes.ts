import { request } from './request';

/** Resolves when the whole workspace is indexed. */
export const ready = request<void, ReadyResult>('soc2/ready');
export interface ReadyResult {
  files: number;
}

/** Root uris of the programmes, sorted; known before their files are read. */
export const programmes = request<void, string[]>('soc2/programmes');

/** A type of report, or categories, that differ from the manifest: results are shown for them, nothing is written. */
export interface WhatIf {
  type?: 1 | 2 | undefined;
  categories?: string[] | undefined;
}
/**
 * `root`: uri of the programme's root folder; absent: the first programme. `whatIf`: replaces the manifest's type and
 * categories.
 */
export interface ProgrammeParams {
  root?: string | undefined;
  whatIf?: WhatIf | undefined;
}

/**
 * For each uri the language id that the file should have, or null when it belongs to no programme; no items when the
 * server failed.
 */
export const membership = request<MembershipParams, MembershipResult>('soc2/membership');
export interface MembershipParams {
  uris: string[];
}
export type MembershipResult = (string | null)[];
