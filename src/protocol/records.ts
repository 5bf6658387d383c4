import type { Place } from './place';
import { request } from './request';

/** What lists of records show, sorted by kind as asked, then id; null where there is no such programme. */
export const records = request<RecordsParams, RecordsResult | null>('soc2/records');
export type RecordKind = 'control' | 'policy' | 'vendor' | 'risk' | 'incident' | 'finding';
export interface RecordsParams {
  root?: string | undefined;
  kinds: readonly RecordKind[];
}
/** `detail`: state, owner and dates in words. `decided`: of incidents. `reviewed`: ISO day of the last review, of what is reviewed. */
export interface RecordRow {
  kind: RecordKind;
  id: string;
  title: string;
  detail: string;
  place: Place | null;
  decided?: boolean | undefined;
  reviewed?: string | undefined;
}
/** `today`: the programme's, an ISO day. */
export interface RecordsResult {
  root: string;
  name: string;
  today?: string | undefined;
  records: RecordRow[];
}
