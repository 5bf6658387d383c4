import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  ProgressType,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { OpenDocument, type LineEdit } from './document';
import type { ServerDefinition } from './servers';

export interface Diagnostics {
  uri: string;
  items: readonly { message: string; code?: unknown }[];
}

/** One language server in a process of its own, spoken to over its standard input and output. */
export class LspClient {
  readonly name: ServerDefinition['name'];
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #connection: MessageConnection;
  readonly #waiting = new Map<string, ((diagnostics: Diagnostics) => void)[]>();
  readonly #definition: ServerDefinition;
  readonly #root: string;
  #pulls = false;
  #tokens = 0;
  #stopping = false;

  private constructor(definition: ServerDefinition, root: string) {
    this.name = definition.name;
    this.#definition = definition;
    this.#root = root;
    this.#child = spawn(process.execPath, [...definition.command], { cwd: root, stdio: 'pipe' });
    this.#child.stderr.on('data', (data: Buffer) => process.stderr.write(data));
    this.#child.on('exit', (code) => {
      if (!this.#stopping) throw new Error(`The server "${this.name}" ended by itself (${code}).`);
    });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
    this.#answerServer();
    this.#connection.listen();
  }

  /** Starts the server and shakes hands; `initialized` is sent last, so that its reader may start a clock before. */
  static async start(
    definition: ServerDefinition,
    root: string,
    beforeInitialized: () => void = () => undefined,
  ): Promise<LspClient> {
    const client = new LspClient(definition, root);
    await client.#initialise(beforeInitialized);
    return client;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  uriOf(path: string): string {
    return `${pathToFileURL(this.#root).href}/${path}`;
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    return params === undefined
      ? this.#connection.sendRequest<T>(method)
      : this.#connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: object): void {
    void this.#connection.sendNotification(method, params);
  }

  onNotification(method: string, listener: (params: never) => void): void {
    this.#connection.onNotification(method, listener as (params: unknown) => void);
  }

  /** A request whose answer may come in parts; `part` gets those before the last. */
  async requestInParts<T>(method: string, params: object, part: (value: T) => void): Promise<T> {
    const partialResultToken = `part-${(this.#tokens += 1)}`;
    const listening = this.#connection.onProgress(new ProgressType<T>(), partialResultToken, part);
    try {
      return await this.request<T>(method, { ...params, partialResultToken });
    } finally {
      listening.dispose();
    }
  }

  /** Opens a file; resolves with its first diagnostics. */
  async open(path: string, text: string): Promise<OpenDocument> {
    const document = this.openQuietly(path, text);
    await this.#diagnose(document.uri, () => this.announce(document, path, text));
    return document;
  }

  openQuietly(path: string, text: string): OpenDocument {
    return new OpenDocument(this.uriOf(path), text);
  }

  announce(document: OpenDocument, path: string, text: string): void {
    this.notify('textDocument/didOpen', {
      textDocument: { uri: document.uri, languageId: path.endsWith('.md') ? 'markdown' : 'yaml', version: 1, text },
    });
  }

  close(document: OpenDocument): void {
    this.notify('textDocument/didClose', { textDocument: { uri: document.uri } });
  }

  /** Sends an edit; resolves with the diagnostics that answer it, asked for or sent, as the server does it. */
  edit(document: OpenDocument, edit: LineEdit): Promise<Diagnostics> {
    return this.#diagnose(document.uri, () => this.type(document, edit));
  }

  /** Sends an edit and waits for nothing. */
  type(document: OpenDocument, edit: LineEdit): void {
    this.notify('textDocument/didChange', document.apply(edit));
  }

  /** Sends what makes the server look at a file again, then waits for its diagnostics. */
  diagnose(uri: string, cause: () => void): Promise<Diagnostics> {
    return this.#diagnose(uri, cause);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const ended = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    const killer = setTimeout(() => this.#child.kill('SIGKILL'), 2000);
    try {
      await Promise.race([this.request('shutdown'), ended]);
      void this.#connection.sendNotification('exit');
      await ended;
    } finally {
      clearTimeout(killer);
      this.#connection.dispose();
    }
  }

  #diagnose(uri: string, cause: () => void): Promise<Diagnostics> {
    if (this.#pulls) {
      cause();
      return this.request<{ items?: Diagnostics['items'] }>('textDocument/diagnostic', { textDocument: { uri } }).then(
        ({ items }) => ({ uri, items: items ?? [] }),
      );
    }
    return new Promise((resolve) => {
      this.#waiting.set(uri, [...(this.#waiting.get(uri) ?? []), resolve]);
      cause();
    });
  }

  async #initialise(beforeInitialized: () => void): Promise<void> {
    const root = pathToFileURL(this.#root).href;
    const { capabilities } = await this.request<{ capabilities: { diagnosticProvider?: unknown } }>('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'bench' }],
      clientInfo: { name: 'bench' },
      initializationOptions: this.#definition.initializationOptions,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          diagnostics: { refreshSupport: false },
        },
        textDocument: {
          diagnostic: {},
          publishDiagnostics: { versionSupport: true },
          hover: { contentFormat: ['markdown'] },
          synchronization: {},
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        },
      },
    });
    this.#pulls = capabilities.diagnosticProvider !== undefined;
    beforeInitialized();
    this.notify('initialized', {});
    this.notify('workspace/didChangeConfiguration', { settings: this.#definition.settings(this.#root) });
  }

  #answerServer(): void {
    const settings = this.#definition.settings(this.#root);
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map((each) => settings[each.section ?? ''] ?? null),
    );
    this.#connection.onRequest('workspace/workspaceFolders', () => [
      { uri: pathToFileURL(this.#root).href, name: 'bench' },
    ]);
    this.#connection.onRequest(() => null);
    this.#connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type === 1) console.error(`${this.name}: ${message}`);
    });
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostics['items'] }) => {
        const listeners = this.#waiting.get(uri) ?? [];
        this.#waiting.delete(uri);
        for (const each of listeners) each({ uri, items: diagnostics });
      },
    );
  }
}
