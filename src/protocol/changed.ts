import { notification } from './request';
import type { ResultName } from './rows';

/** Server -> client: results may differ from those that the client was sent; sent once for each edit. */
export const changed = notification<Changed>('soc2/changed');
export interface Changed {
  /** Root uris of the programmes; absent: all programmes, and the list of programmes may have changed. */
  roots?: string[] | undefined;
  results: ResultName[];
}
