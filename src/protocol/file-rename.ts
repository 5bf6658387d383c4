import type { ActionResult } from './actions';
import { notification, request } from './request';

/** A file that is called as an id was before it was renamed. */
export interface FileRename {
  /** Uri of the programme's root. */
  root: string;
  /** Paths relative to the root, with `/`. */
  from: string;
  to: string;
  /** The id as it is now. */
  id: string;
}

/**
 * Server -> client: an id was renamed, and the file that is called as it was may follow. The client asks the person.
 */
export const offerFileRename = notification<FileRename>('soc2/offerFileRename');

/** The rename of the offered file, with all links to it; an error when the file has another id by now. */
export const renameFile = request<FileRename, ActionResult>('soc2/renameFile');
