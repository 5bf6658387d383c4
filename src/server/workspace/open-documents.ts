import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { normaliseUri } from '../../host/uris';

/** The documents that the client has open; their texts have precedence over those on disk. Keyed by normalised uri. */
export class OpenDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #byUri = new Map<string, TextDocument>();

  listen(
    connection: Connection,
    on: { opened(uri: string): void; changed(uri: string): void; closed(uri: string): void },
  ): void {
    this.#documents.onDidOpen(({ document }) => {
      this.#byUri.set(normaliseUri(document.uri), document);
      on.opened(document.uri);
    });
    this.#documents.onDidChangeContent(({ document }) => {
      this.#byUri.set(normaliseUri(document.uri), document);
      on.changed(document.uri);
    });
    this.#documents.onDidClose(({ document }) => {
      this.#byUri.delete(normaliseUri(document.uri));
      on.closed(document.uri);
    });
    this.#documents.listen(connection);
  }

  /** Accepts any spelling of the uri. */
  document(uri: string): TextDocument | undefined {
    return this.#byUri.get(normaliseUri(uri));
  }

  text(uri: string): string | undefined {
    return this.document(uri)?.getText();
  }

  version(uri: string): number | null {
    return this.document(uri)?.version ?? null;
  }

  /** Normalised uris of all open documents. */
  uris(): string[] {
    return [...this.#byUri.keys()];
  }

  /** The uri as the client spells it, for documents that it has open. */
  spelling(uri: string): string {
    return this.document(uri)?.uri ?? uri;
  }
}
