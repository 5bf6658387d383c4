import { notification, request } from './request';

/**
 * Server -> client, where the server cannot read files itself (browser, virtual workspaces): the files below a folder.
 */
export const fsList = request<FsListParams, FsEntry[]>('soc2/fs/list');
export interface FsListParams {
  root: string;
}
/** `size` in bytes; 0 when the client did not read the size (reading the file checks it). */
export interface FsEntry {
  uri: string;
  size: number;
}

/** Server -> client, where the server cannot read files itself: base64 of the bytes; null when it cannot be read. */
export const fsRead = request<FsReadParams, FsReadResult>('soc2/fs/read');
export interface FsReadParams {
  uri: string;
}
export type FsReadResult = string | null;

/**
 * Server -> client, where the server cannot read files itself: whether files or folders exist; null for those that the
 * client does not check (outside the workspace, behind a link). A client without this request answers null.
 */
export const fsExist = request<FsExistParams, FsExistResult | null>('soc2/fs/exist');
export interface FsExistParams {
  uris: string[];
}
export type FsExistResult = (boolean | null)[];

/** Client -> server: the workspace became trusted. */
export const trusted = notification<void>('soc2/trusted');

/**
 * Server -> client, where the server cannot load the files beside it (a worker in a browser): the code of one of our
 * bundles, or null.
 */
export const bundle = request<BundleParams, BundleResult>('soc2/bundle');
export interface BundleParams {
  name: 'graphviz' | 'docx' | 'xlsx';
}
export type BundleResult = string | null;
