import { definition, highlights, implementation, references, typeDefinition } from '../../service/ids/definition';
import { documentLinks } from '../../service/links/document-links';
import { workspaceSymbols } from '../../service/structure/workspace-symbols';
import { toOffset } from '../../service/place';
import { atPosition, inFile, whenIndexed } from '../requests/in-file';
import { runSafe } from '../requests/safe';
import type { Feature } from './feature';

/** Ways from a place to others. */
export const navigation: readonly Feature[] = [
  {
    capability: () => ({ definitionProvider: true }),
    register: (connection, server) =>
      connection.onDefinition(({ textDocument, position }, token) =>
        atPosition(server, 'definition', [], textDocument.uri, position, token, definition),
      ),
  },
  {
    capability: () => ({ typeDefinitionProvider: true }),
    register: (connection, server) =>
      connection.onTypeDefinition(({ textDocument, position }, token) =>
        atPosition(server, 'typeDefinition', [], textDocument.uri, position, token, typeDefinition),
      ),
  },
  {
    capability: () => ({ implementationProvider: true }),
    register: (connection, server) =>
      connection.onImplementation(({ textDocument, position }, token) =>
        atPosition(server, 'implementation', [], textDocument.uri, position, token, implementation),
      ),
  },
  {
    capability: () => ({ referencesProvider: true }),
    register: (connection, server) =>
      connection.onReferences(({ textDocument, position, context: { includeDeclaration } }, token) =>
        whenIndexed(server, 'references', [], textDocument.uri, token, (context) =>
          references(context, toOffset(context.file.tree, position), includeDeclaration),
        ),
      ),
  },
  {
    capability: () => ({ documentHighlightProvider: true }),
    register: (connection, server) =>
      connection.onDocumentHighlight(({ textDocument, position }, token) =>
        atPosition(server, 'documentHighlight', [], textDocument.uri, position, token, highlights),
      ),
  },
  {
    capability: () => ({ documentLinkProvider: { resolveProvider: false } }),
    register: (connection, server) =>
      connection.onDocumentLinks(({ textDocument }, token) =>
        inFile(server, 'documentLink', [], textDocument.uri, token, documentLinks),
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
