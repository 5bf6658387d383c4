import type { Days } from './evidence';
import type { Place } from './place';
import { rowsRequest } from './rows';

/** The work that is due. */
export const due = rowsRequest<DueResult, 'rows'>('due', 'rows');
export type DueKind =
  | 'evidence'
  | 'policy-review'
  | 'control-review'
  | 'vendor-review'
  | 'vendor-report'
  | 'bridge-letter'
  | 'finding'
  | 'risk-review'
  | 'incident-decision'
  | 'cuec-decision';
export type DueBucket = 'overdue' | 'week' | 'month' | 'later';
/**
 * One piece of work. `id` does not change while the work is the same. `subject`: id of the record; `place` is where the
 * record is. `owner`: id of a role, or empty. `date`: ISO day by which the work is due. `title` says what to do,
 * `reason` why. `interval`: for evidence, the days that it has to cover; `intervals`: those of which it consists, where
 * there are several; `need`: what it has to show. `name`: of a policy or vendor, if it has one. `report`: kind of a
 * vendor's report that has to be read; absent where there is none yet.
 */
export interface DueRow {
  id: string;
  kind: DueKind;
  subject: string;
  title: string;
  reason: string;
  owner: string;
  ownerTitle: string;
  date: string;
  bucket: DueBucket;
  interval?: Days | undefined;
  intervals?: readonly Days[] | undefined;
  need?: 'dated-proof' | 'interval' | 'population' | 'configuration' | 'change-history' | undefined;
  name?: string | undefined;
  report?: string | undefined;
  place: Place | null;
}
/**
 * `today`: the day from which the buckets are counted; `kept`: the manifest names it. Rows sorted by date, then kind,
 * then subject.
 */
export interface DueResult {
  root: string;
  name: string;
  today: string;
  kept?: true | undefined;
  rows: DueRow[];
}
