import { action, candidates, chooseFix, type ActionResult } from '../../protocol/actions';
import { candidatesFor } from '../../service/actions/candidates';
import { perform } from '../../service/actions/perform';
import { chooseFix as chosenFix } from '../../service/code-actions';
import type { ServerContext } from '../context';
import { planManifest } from './create-manifest';
import { handle } from './handle';
import { inFile } from './in-file';
import { withProgramme } from './with-programme';

export const actionFailed: ActionResult = {
  changes: [],
  error: 'The change could not be worked out; the server’s log says why.',
};

/** Requests for edits that the client makes for a person. */
export function actionRequests(server: ServerContext): void {
  const { workspace } = server;

  handle(server, action, actionFailed, async (params) => {
    if (params.action === 'createManifest') {
      await workspace.whenIndexed();
      workspace.flush();
      return planManifest(server, params.root);
    }
    const none: ActionResult = { changes: [], error: 'There is no programme in this workspace.' };
    return withProgramme(server, params.root, none, (openProgramme) => perform(openProgramme, params));
  });

  handle(server, chooseFix, actionFailed, ({ uri, diagnostic, choice }, token) =>
    inFile(server, { name: chooseFix.method, uri, token, empty: actionFailed }, async (context, openProgramme) => {
      await workspace.whenIndexed();
      return chosenFix(context, openProgramme.checker, diagnostic, choice);
    }),
  );

  handle(server, candidates, [], (params) =>
    withProgramme(server, params.root, [], (openProgramme) => candidatesFor(openProgramme, params)),
  );
}
