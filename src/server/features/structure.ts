import { tokenLegend, semanticTokens } from '../../service/semantic-tokens';
import { onEnter } from '../../service/cursor/on-type';
import { foldingRanges } from '../../service/structure/folding';
import { selectionRanges } from '../../service/structure/selection';
import { documentSymbols } from '../../service/structure/symbols';
import { inFile } from '../requests/in-file';
import type { Feature } from './feature';

/** Features of the structure of a file: outline, folds, selections, colours, and help with what is typed next. */
export const structure: readonly Feature[] = [
  {
    capability: () => ({ documentSymbolProvider: { label: 'SOC 2' } }),
    register: (connection, server) =>
      connection.onDocumentSymbol(({ textDocument }, token) =>
        inFile(server, { name: 'documentSymbol', uri: textDocument.uri, token, empty: [] }, documentSymbols),
      ),
  },
  {
    capability: () => ({ foldingRangeProvider: true }),
    register: (connection, server) =>
      connection.onFoldingRanges(({ textDocument }, token) =>
        inFile(server, { name: 'foldingRange', uri: textDocument.uri, token, empty: [] }, foldingRanges),
      ),
  },
  {
    capability: () => ({ selectionRangeProvider: true }),
    register: (connection, server) =>
      connection.onSelectionRanges(({ textDocument, positions }, token) =>
        inFile(server, { name: 'selectionRange', uri: textDocument.uri, token, empty: [] }, (context) =>
          selectionRanges(context, positions),
        ),
      ),
  },
  {
    capability: () => ({ semanticTokensProvider: { legend: tokenLegend, full: true, range: true } }),
    register: (connection, server) => {
      connection.languages.semanticTokens.on(({ textDocument }, token) =>
        inFile(server, { name: 'semanticTokens', uri: textDocument.uri, token, empty: { data: [] } }, (context) =>
          semanticTokens(context),
        ),
      );
      connection.languages.semanticTokens.onRange(({ textDocument, range }, token) =>
        inFile(server, { name: 'semanticTokens/range', uri: textDocument.uri, token, empty: { data: [] } }, (context) =>
          semanticTokens(context, range),
        ),
      );
    },
  },
  {
    capability: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } }),
    register: (connection, server) =>
      connection.onDocumentOnTypeFormatting(({ textDocument, position, ch }, token) =>
        inFile(server, { name: 'onTypeFormatting', uri: textDocument.uri, token, empty: [] }, (context) =>
          ch === '\n' ? onEnter(context, position) : [],
        ),
      ),
  },
];
