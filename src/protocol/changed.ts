import { notification } from './request';
import type { ResultName } from './rows';

/** Server -> client: results may differ from what the client was sent; once for one edit. */
export const changed = notification<Changed>('soc2/changed');
export interface Changed {
  /** Root uris of the programmes; absent: of all, and there may be other programmes than before. */
  roots?: string[] | undefined;
  results: ResultName[];
}
