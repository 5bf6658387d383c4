import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, rename } from '../../service/ids/rename';
import { toRenameEdit } from '../../service/ids/rename-edit';
import { editsForMoves } from '../../service/ids/rename-files';
import { toOffset, toRange } from '../../service/place';
import { atPosition, whenIndexed } from '../requests/in-file';
import { movesIn } from '../workspace/moves';
import { runSafe } from '../requests/safe';
import type { ServerContext } from '../context';
import type { Feature } from './feature';
import { FileOffers } from './file-offers';

/** Schemes of files that may belong to a programme. */
const schemes = ['file', 'vscode-remote', 'vscode-vfs'];

/** Renaming of ids and of files. */
export const renames: readonly Feature[] = [
  {
    capability: ({ abilities }) => ({ renameProvider: abilities.preparesRename ? { prepareProvider: true } : true }),
    register: (connection, server) => {
      const offers = new FileOffers(server);
      connection.onPrepareRename(({ textDocument, position }, token) =>
        atPosition(
          server,
          { name: 'prepareRename', uri: textDocument.uri, position, token, empty: null },
          (context, offset) => {
            const found = prepareRename(context, offset);
            if ('refused' in found) throw refusal(found.refused);
            return { range: toRange(context.file.tree, found.range), placeholder: found.placeholder };
          },
        ),
      );
      connection.onRenameRequest(({ textDocument, position, newName }, token) =>
        whenIndexed(server, { name: 'rename', uri: textDocument.uri, token, empty: null }, (context, openProgramme) => {
          const plan = rename(context, toOffset(context.file.tree, position), newName.trim());
          if ('refused' in plan) throw refusal(plan.refused);
          const needsOtherFile = plan.files.some((each) => each.needed);
          if (needsOtherFile && !server.abilities.renamesFiles) throw refusal(nameIsId(plan.files[0]!.from));
          offers.remember(openProgramme, plan, newName.trim());
          return toRenameEdit(context, plan, optionsOf(server));
        }),
      );
    },
  },
  {
    capability: () => {
      const filters = schemes.map((scheme) => ({ scheme, pattern: { glob: '**/*' } }));
      return { workspace: { fileOperations: { willRename: { filters } } } };
    },
    register: (connection, server) =>
      connection.workspace.onWillRenameFiles(({ files }, token) =>
        runSafe<WorkspaceEdit | null>(server.log, 'willRenameFiles', null, token, async () => {
          await server.workspace.whenIndexed();
          server.workspace.flush();
          const edits = movesIn(server.workspace, files).map(({ openProgramme, moves }) => {
            const moved = editsForMoves(openProgramme.programme, moves).map((each) => ({
              ...each,
              unsure: [],
              withFile: [],
            }));
            return toRenameEdit(openProgramme, { edits: moved, files: [] }, optionsOf(server));
          });
          return edits.length === 0 ? null : joinedEdit(edits, server.abilities.documentChanges);
        }),
      ),
  },
];

function optionsOf({ abilities, documents, settings }: ServerContext): Parameters<typeof toRenameEdit>[2] {
  const { documentChanges, renamesFiles, annotations } = abilities;
  return {
    documentChanges,
    renamesFiles,
    annotations,
    file: settings.renameFile,
    versionOf: (uri) => documents.version(uri),
  };
}

/** One edit that contains all of these edits, in the form that the client supports. */
function joinedEdit(edits: readonly WorkspaceEdit[], documentChanges: boolean): WorkspaceEdit {
  if (documentChanges) return { documentChanges: edits.flatMap((each) => each.documentChanges ?? []) };
  const changes = Object.assign({}, ...edits.map((each) => each.changes)) as WorkspaceEdit['changes'] & object;
  return { changes };
}

function nameIsId(path: string): string {
  return `The name of ${path} is the id, and this editor does not rename files here. Rename the file itself.`;
}

/** An error response whose message says to the person why there is no result. */
function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
