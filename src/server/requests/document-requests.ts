import { documentedCode, rulePage as pageOf } from '../../core/rules/pages';
import { exportDocument } from '../../protocol/exports';
import { rulePage } from '../../protocol/rule-pages';
import { criterionPage } from '../../service/hover/describe-criterion';
import type { ServerContext } from '../context';
import { handle } from './handle';

const notWritten = { error: 'The document could not be written; the server’s log says why.' };

/** Requests for whole texts: exported documents, and the pages of rules and criteria. */
export function documentRequests(server: ServerContext): void {
  handle(server, exportDocument, notWritten, (params, token) => server.exports.write(params, token));

  handle(server, rulePage, null, ({ code }) => {
    const found = documentedCode(String(code));
    return found ? pageOf(found) : (criterionPage(String(code)) ?? null);
  });
}
