import {
  blockAt,
  blockSource,
  previewClose,
  previewFill,
  previewFix,
  previewMarkdown,
  previewOpen,
  type PreviewOpen,
} from '../../protocol/preview';
import type { ServerContext } from '../context';
import { actionFailed } from './action-requests';
import { handle } from './handle';

/** Requests about the documents that a client previews. */
export function previewRequests(server: ServerContext): void {
  const { connection, previews } = server;
  handle(server, previewOpen, null, (params) => previews.open(params));
  handle(server, blockSource, null, (params) => previews.source(params));
  handle(server, blockAt, null, (params) => previews.at(params));
  handle(server, previewMarkdown, null, (params) => previews.markdown(params));
  handle(server, previewFill, actionFailed, (params) => previews.fill(params));
  handle(server, previewFix, actionFailed, (params) => previews.fix(params));
  handle(server, previewClose, undefined, (params) => previews.close(params));
  connection.onNotification(previewClose.method, (params: PreviewOpen) => previews.close(params));
}
