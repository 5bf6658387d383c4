import { actionRequests } from './action-requests';
import { documentRequests } from './document-requests';
import type { Register } from './handle';
import { previewRequests } from './preview-requests';
import { programmeRequests } from './programme-requests';
import { recordRequests } from './record-requests';
import { resultRequests } from './result-requests';

/** Requests of our own client that are not part of the language server protocol. */
export const customRequests: readonly Register[] = [
  programmeRequests,
  resultRequests,
  previewRequests,
  actionRequests,
  recordRequests,
  documentRequests,
];
