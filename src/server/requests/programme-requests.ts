import { membership, programmes, ready } from '../../protocol/programmes';
import type { ServerContext } from '../context';
import { handle } from './handle';
import { languageOf } from './language-ids';

/** Requests about the programmes of the workspace. */
export function programmeRequests(server: ServerContext): void {
  const { workspace } = server;

  handle(server, ready, { files: 0 }, async () => {
    await workspace.whenIndexed();
    workspace.flush();
    return { files: workspace.openProgrammes.reduce((sum, each) => sum + each.programme.fileCount, 0) };
  });

  handle(server, programmes, [], async () => {
    await workspace.whenFound();
    return workspace.openProgrammes.map((each) => each.root).sort();
  });

  handle(server, membership, [], async ({ uris }) => {
    await workspace.whenFound();
    return uris.map((uri) => languageOf(workspace.find(uri)));
  });
}
