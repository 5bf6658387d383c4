import { CompletionTriggerKind, type CompletionList } from 'vscode-languageserver';
import { codeActions, fixAllKind } from '../../service/code-actions';
import { completion } from '../../service/completion/completion';
import type { CompletionData } from '../../service/completion/data';
import { toOffset, type FileContext } from '../../service/place';
import { resolveCompletion } from '../../service/completion/resolve';
import { hover } from '../../service/hover/hover';
import { refactoringKinds } from '../../service/refactor/offers';
import { atPosition, inFile } from '../requests/in-file';
import { runSafe } from '../requests/safe';
import type { OpenProgramme } from '../workspace/open-programme';
import { unparsed } from '../requests/unparsed';
import type { ClientAbilities } from '../client-abilities';
import { annotations } from './annotations';
import type { Feature } from './feature';
import { navigation } from './navigation';
import { renames } from './renames';
import { structure } from './structure';

/** The capability table: a feature exists in the server when it has a line here. */
export const features: readonly Feature[] = [
  {
    capability: ({ abilities }) =>
      abilities.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'soc2', interFileDependencies: true, workspaceDiagnostics: true } }
        : {},
    register: (connection, { problems, log }) => {
      connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
        runSafe(log, 'textDocument/diagnostic', { kind: 'full' as const, items: [] }, token, () =>
          problems.ofDocument(textDocument.uri, previousResultId),
        ),
      );
      connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _progress, partial) =>
        runSafe(log, 'workspace/diagnostic', { items: [] }, token, () =>
          problems.ofWorkspace(previousResultIds, partial, token),
        ),
      );
    },
  },
  {
    capability: () => ({
      completionProvider: {
        resolveProvider: true,
        triggerCharacters: [' ', ':', '-', '[', ',', '{', '.', '/', '"', "'"],
      },
    }),
    register: (connection, server) => {
      connection.onCompletion(({ textDocument, position, context: how }, token) =>
        runSafe<CompletionList | null>(server.log, 'completion', null, token, () => {
          const answer = (context: FileContext, openProgramme: OpenProgramme): CompletionList => {
            const codesHere = (): string[] => openProgramme.checker.check(context.file.path).map((each) => each.code);
            const asked = how?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
            return completion(context, toOffset(context.file.tree, position), {
              ...server.abilities,
              codesHere,
              asked,
            });
          };
          const early = unparsed(server, textDocument.uri);
          return early
            ? answer(early.context, early.openProgramme)
            : inFile(server, { name: 'completion', uri: textDocument.uri, token, empty: null }, answer);
        }),
      );
      connection.onCompletionResolve((item, token) =>
        runSafe(server.log, 'completionItem/resolve', item, token, () => {
          const openProgramme = item.data ? server.workspace.programme((item.data as CompletionData).root) : undefined;
          return openProgramme ? resolveCompletion(openProgramme, item) : item;
        }),
      );
    },
  },
  {
    capability: () => ({ hoverProvider: true }),
    register: (connection, server) =>
      connection.onHover(({ textDocument, position }, token) =>
        atPosition(server, { name: 'hover', uri: textDocument.uri, position, token, empty: null }, (context, offset) =>
          hover(context, offset, explainLink(server.abilities)),
        ),
      ),
  },
  {
    capability: () => ({ codeActionProvider: { codeActionKinds: ['quickfix', ...refactoringKinds, fixAllKind] } }),
    register: (connection, server) =>
      connection.onCodeAction(({ textDocument, range, context: asked }, token) =>
        inFile(
          server,
          { name: 'codeAction', uri: textDocument.uri, token, empty: [] },
          async (context, openProgramme) => {
            if (!openProgramme.complete) await server.workspace.whenIndexed();
            const { documentChanges, deletesFiles, openCommand, chooseCommand, viewCommand } = server.abilities;
            const options = {
              documentChanges,
              deletesFiles,
              openCommand,
              chooseCommand,
              viewCommand,
              versionOf: (uri: string) => server.documents.version(uri),
            };
            return codeActions(
              context,
              openProgramme.checker,
              { range, diagnostics: asked.diagnostics, only: asked.only },
              options,
            );
          },
        ),
      ),
  },
  ...navigation,
  ...renames,
  ...structure,
  ...annotations,
];

/** A link to the page of a criterion; undefined for a client without such pages. */
function explainLink({ openCommand, ruleScheme }: ClientAbilities): ((criterion: string) => string) | undefined {
  if (!openCommand || !ruleScheme) return undefined;
  const begin = { line: 0, character: 0 };
  return (id) =>
    `[Explain](command:${openCommand}?${encodeURIComponent(JSON.stringify([`${ruleScheme}:/${id}.md`, begin]))})`;
}
