import type { CodeLens } from 'vscode-languageserver';
import { inlayHints } from '../../service/inlay-hints';
import { codeLenses, resolveLens, type LensData } from '../../service/lenses/lens';
import { inFile, whenIndexed } from '../requests/in-file';
import type { Feature } from './feature';

/** Features that show something beside the text that is not part of it. */
export const annotations: readonly Feature[] = [
  {
    capability: () => ({ codeLensProvider: { resolveProvider: true } }),
    register: (connection, server) => {
      connection.onCodeLens(({ textDocument }, token) =>
        inFile<CodeLens[]>(server, { name: 'codeLens', uri: textDocument.uri, token, empty: [] }, (context) =>
          server.settings.codeLens ? codeLenses(context) : [],
        ),
      );
      connection.onCodeLensResolve((lens, token) =>
        whenIndexed<CodeLens>(
          server,
          { name: 'codeLens/resolve', uri: (lens.data as LensData).uri, token, empty: lens },
          (context) => resolveLens(context, lens, server.abilities.placesCommand),
        ),
      );
    },
  },
  {
    capability: () => ({ inlayHintProvider: true }),
    register: (connection, server) =>
      connection.languages.inlayHint.on(({ textDocument, range }, token) =>
        whenIndexed(server, { name: 'inlayHint', uri: textDocument.uri, token, empty: [] }, (context) =>
          inlayHints(context, range, server.settings.hints),
        ),
      ),
  },
];
