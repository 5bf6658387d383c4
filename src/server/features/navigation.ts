import { definition, highlights, implementation, references, typeDefinition } from '../../service/ids/definition';
import { documentLinks } from '../../service/links/document-links';
import { workspaceSymbols } from '../../service/structure/workspace-symbols';
import { toOffset } from '../../service/place';
import { atPosition, inFile, whenIndexed } from '../requests/in-file';
import { runSafe } from '../requests/safe';
import type { Feature } from './feature';

/** Features that lead from one place to others. */
export const navigation: readonly Feature[] = [
  {
    capability: () => ({ definitionProvider: true }),
    register: (connection, server) =>
      connection.onDefinition(({ textDocument, position }, token) =>
        atPosition(server, { name: 'definition', uri: textDocument.uri, position, token, empty: [] }, definition),
      ),
  },
  {
    capability: () => ({ typeDefinitionProvider: true }),
    register: (connection, server) =>
      connection.onTypeDefinition(({ textDocument, position }, token) =>
        atPosition(
          server,
          { name: 'typeDefinition', uri: textDocument.uri, position, token, empty: [] },
          typeDefinition,
        ),
      ),
  },
  {
    capability: () => ({ implementationProvider: true }),
    register: (connection, server) =>
      connection.onImplementation(({ textDocument, position }, token) =>
        atPosition(
          server,
          { name: 'implementation', uri: textDocument.uri, position, token, empty: [] },
          implementation,
        ),
      ),
  },
  {
    capability: () => ({ referencesProvider: true }),
    register: (connection, server) =>
      connection.onReferences(({ textDocument, position, context: { includeDeclaration } }, token) =>
        whenIndexed(server, { name: 'references', uri: textDocument.uri, token, empty: [] }, (context) =>
          references(context, toOffset(context.file.tree, position), includeDeclaration),
        ),
      ),
  },
  {
    capability: () => ({ documentHighlightProvider: true }),
    register: (connection, server) =>
      connection.onDocumentHighlight(({ textDocument, position }, token) =>
        atPosition(
          server,
          { name: 'documentHighlight', uri: textDocument.uri, position, token, empty: [] },
          highlights,
        ),
      ),
  },
  {
    capability: () => ({ documentLinkProvider: { resolveProvider: false } }),
    register: (connection, server) =>
      connection.onDocumentLinks(({ textDocument }, token) =>
        inFile(server, { name: 'documentLink', uri: textDocument.uri, token, empty: [] }, documentLinks),
      ),
  },
  {
    capability: () => ({ workspaceSymbolProvider: true }),
    register: (connection, server) =>
      connection.onWorkspaceSymbol(({ query }, token) =>
        runSafe(server.log, 'workspace/symbol', [], token, async () => {
          await server.workspace.whenIndexed();
          server.workspace.flush();
          return server.workspace.openProgrammes.flatMap(({ programme, uriOf }) =>
            workspaceSymbols({ programme, uriOf }, query),
          );
        }),
      ),
  },
];
