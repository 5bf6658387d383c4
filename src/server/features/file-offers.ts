import type { WorkspaceEdit } from 'vscode-languageserver';
import type { ActionResult } from '../../protocol/actions';
import { offerFileRename, renameFile, type FileRename } from '../../protocol/file-rename';
import { send } from '../../protocol/request';
import { offersOf, questionAbout, renameOfFile, standingOf, type FileOffer } from '../../service/ids/file-offer';
import type { RenamePlan } from '../../service/ids/rename';
import type { ServerContext } from '../context';
import { handle } from '../requests/handle';
import { runQuietly } from '../requests/safe';
import { withProgramme } from '../requests/with-programme';
import type { OpenProgramme } from '../workspace/open-programme';

/**
 * Offers to rename files that are called as an id was, after the client has applied the rename of the id. A rename that
 * was only previewed changes no declaration, and so nothing is offered.
 */
export class FileOffers {
  readonly #server: ServerContext;
  /** What the last rename could offer. */
  #waiting: { root: string; offers: FileOffer[] } | undefined;

  constructor(server: ServerContext) {
    this.#server = server;
    server.workspace.onChange('announcement', ({ openProgramme }) => {
      const waiting = this.#waiting;
      if (waiting?.root !== openProgramme.root) return;
      const { programme } = openProgramme;
      const fitting = waiting.offers.filter((each) => standingOf(programme, each) === 'fits');
      waiting.offers = waiting.offers.filter((each) => standingOf(programme, each) === 'waits');
      for (const each of fitting)
        runQuietly(server.log, 'Offering to rename a file', () => this.#offer(openProgramme.root, each));
    });
    handle(server, renameFile, failed, (params) => this.#rename(params));
  }

  /** Remembers what a plan could offer in place of what was remembered before. */
  remember({ root }: OpenProgramme, plan: RenamePlan, newName: string): void {
    const { abilities, settings } = this.#server;
    const asks =
      settings.renameFile === 'ask' && abilities.renamesFiles && (abilities.ownClient || abilities.asksAndEdits);
    this.#waiting = asks ? { root, offers: offersOf(plan, newName) } : undefined;
  }

  async #offer(root: string, offer: FileOffer): Promise<void> {
    const { abilities, connection, documents, log } = this.#server;
    const params = { ...offer, root };
    if (abilities.ownClient) return send(connection, offerFileRename, params);
    const answer = await connection.window.showInformationMessage(questionAbout(offer), rename, { title: 'Keep Name' });
    if (answer?.title !== rename.title) return;
    const { changes, error } = await this.#rename(params);
    if (error !== undefined) return log(error);
    await connection.workspace.applyEdit(editOf(changes, (uri) => documents.version(uri)));
  }

  #rename(params: FileRename): Promise<ActionResult> {
    return withProgramme(this.#server, params.root, failed, (openProgramme) => renameOfFile(openProgramme, params));
  }
}

const rename = { title: 'Rename' };
const failed: ActionResult = { changes: [], error: 'The file could not be renamed; the server’s log says why.' };

function editOf(changes: ActionResult['changes'], versionOf: (uri: string) => number | null): WorkspaceEdit {
  return {
    documentChanges: changes.map(({ uri, edits = [], rename: newUri }) =>
      newUri === undefined
        ? { textDocument: { uri, version: versionOf(uri) }, edits }
        : { kind: 'rename', oldUri: uri, newUri },
    ),
  };
}
