import type { Place } from './place';
import { request } from './request';

/**
 * The records that lists show, sorted by kind in the order of the request, then by id; null when the programme does not
 * exist.
 */
export const records = request<RecordsParams, RecordsResult | null>('soc2/records');
export type RecordKind = 'control' | 'policy' | 'vendor' | 'risk' | 'incident' | 'finding';
export interface RecordsParams {
  root?: string | undefined;
  kinds: readonly RecordKind[];
}
/**
 * `detail`: state, owner and dates in words. `decided`: for incidents. `reviewed`: ISO day of the last review, for
 * records that are reviewed. `over`: a retired control, a closed risk. `revised`: a policy that keeps a list of its
 * revisions, each with a comment.
 */
export interface RecordRow {
  kind: RecordKind;
  id: string;
  title: string;
  detail: string;
  place: Place | null;
  decided?: boolean | undefined;
  reviewed?: string | undefined;
  over?: true | undefined;
  revised?: true | undefined;
}
/** `today`: the programme's reference day, an ISO day. */
export interface RecordsResult {
  root: string;
  name: string;
  today?: string | undefined;
  records: RecordRow[];
}
