import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  Hover,
  InitializeResult,
  TextEdit,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ready } from '../../src/protocol/programmes';
import { ask, type TypedNotification, type TypedRequest } from '../../src/protocol/request';

export interface StartOptions {
  /** Files of the workspace folder, by relative path. */
  files?: Readonly<Record<string, string>>;
  /** An existing folder instead of a temporary one. */
  folder?: string;
  /** Arguments for node; the server over stdio when absent. */
  command?: readonly string[];
  /** Replaces the capabilities of the client. */
  capabilities?: object;
  initializationOptions?: object | null;
  /** Answers of the client to requests of the server. */
  answer?: Readonly<Record<string, (params: never) => unknown>>;
}

const capabilities = {
  workspace: {
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: false } } },
};

/** An editor that speaks to a real server process over stdio. */
export class LspClient {
  readonly folder: string;
  readonly connection: MessageConnection;
  /** Everything the server said unasked, in order. */
  readonly heard: { method: string; params: unknown }[] = [];
  initialized!: InitializeResult;
  readonly #process: ChildProcess;
  readonly #temporary: boolean;
  readonly #documents = new Map<string, TextDocument>();
  readonly #listeners = new Set<() => void>();

  private constructor(options: StartOptions) {
    this.#temporary = options.folder === undefined;
    this.folder = options.folder ?? mkdtempSync(join(tmpdir(), 'soc2-lsp-'));
    for (const [path, text] of Object.entries(options.files ?? {})) this.write(path, text);
    this.#process = spawn(
      process.execPath,
      [...(options.command ?? [process.env.SOC2_SERVER ?? 'dist/server.js', '--stdio'])],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    this.connection = createMessageConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
    const hear = (method: string, params: unknown): void => {
      this.heard.push({ method, params });
      for (const each of [...this.#listeners]) each();
    };
    this.connection.onNotification((method, params) => hear(method, params));
    this.connection.onRequest((method, params) => {
      hear(method, params);
      return options.answer?.[method]?.(params as never) ?? null;
    });
    this.connection.listen();
  }

  static async start(options: StartOptions = {}): Promise<LspClient> {
    const client = new LspClient(options);
    const rootUri = pathToFileURL(client.folder).toString();
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'test' }],
      capabilities: options.capabilities ?? capabilities,
      ...(options.initializationOptions === null
        ? {}
        : { initializationOptions: options.initializationOptions ?? { today: '2026-05-01' } }),
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).toString();
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  ready(): Promise<{ files: number }> {
    return ask(this.connection, ready);
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  /** The answer to a request of our own; fails when there is none. */
  async ask<Params, Result>(kind: TypedRequest<Params, Result>, params: Params): Promise<NonNullable<Result>> {
    const answer = await ask(this.connection, kind, params);
    if (answer === null || answer === undefined) throw new Error(`${kind.method} was answered with ${String(answer)}.`);
    return answer;
  }

  async open(path: string, text: string, languageId = 'soc2'): Promise<void> {
    this.#documents.set(path, TextDocument.create(this.uri(path), languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(path), languageId, version: 1, text },
    });
  }

  /** Replaces a part of an open document, as typing does; the first occurrence. */
  async replace(path: string, what: string, by: string): Promise<void> {
    const document = this.#documents.get(path)!;
    const start = document.getText().indexOf(what);
    if (start < 0) throw new Error(`${what} is not in ${path}`);
    await this.edit(path, [
      { range: { start: document.positionAt(start), end: document.positionAt(start + what.length) }, newText: by },
    ]);
  }

  /** Of several insertions at one place, the first comes first, as the protocol has it. */
  async edit(path: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.#documents.get(path)!;
    const contentChanges = [...edits]
      .reverse()
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map((each) => ({ range: each.range, text: each.newText }));
    TextDocument.update(document, contentChanges, document.version + 1);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges,
    });
  }

  async close(path: string): Promise<void> {
    this.#documents.delete(path);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  text(path: string): string {
    return this.#documents.get(path)!.getText();
  }

  async changedOnDisk(...paths: string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: this.uri(path), type: 2 })),
    });
  }

  async pull(
    path: string,
    previousResultId?: string,
  ): Promise<{ kind: string; resultId?: string; items?: Diagnostic[] }> {
    return this.request('textDocument/diagnostic', {
      textDocument: { uri: this.uri(path) },
      ...(previousResultId ? { previousResultId } : {}),
    });
  }

  async codes(path: string): Promise<string[]> {
    return ((await this.pull(path)).items ?? []).map((each) => String(each.code));
  }

  pullAll(
    previousResultIds: { uri: string; value: string }[] = [],
    partialResultToken?: string,
  ): Promise<WorkspaceDiagnosticReport> {
    return this.request('workspace/diagnostic', {
      previousResultIds,
      ...(partialResultToken ? { partialResultToken } : {}),
    });
  }

  actions(path: string, diagnostic: Diagnostic): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', {
      textDocument: { uri: this.uri(path) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
  }

  /** Applies the edits of an action to the open documents that they are about. */
  async apply(action: CodeAction): Promise<void> {
    for (const each of action.edit?.documentChanges ?? []) {
      if (!('textDocument' in each)) continue;
      const { textDocument, edits } = each;
      const path = [...this.#documents.keys()].find((one) => this.uri(one) === textDocument.uri);
      if (path) await this.edit(path, edits as TextEdit[]);
    }
  }

  complete(path: string, offset: number): Promise<CompletionList> {
    return this.request('textDocument/completion', {
      textDocument: { uri: this.uri(path) },
      position: this.#documents.get(path)!.positionAt(offset),
    });
  }

  hover(path: string, offset: number): Promise<Hover | null> {
    return this.request('textDocument/hover', {
      textDocument: { uri: this.uri(path) },
      position: this.#documents.get(path)!.positionAt(offset),
    });
  }

  /** The first message with this method that fits, of those since `from`; waits for it. */
  async hears<T>(kind: string | TypedNotification<T>, from = 0, fits: (params: T) => boolean = () => true): Promise<T> {
    const method = typeof kind === 'string' ? kind : kind.method;
    for (;;) {
      const found = this.heard.slice(from).find((each) => each.method === method && fits(each.params as T));
      if (found) return found.params as T;
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`No ${method} within 20 s.`)), 20_000);
        const listener = (): void => {
          clearTimeout(late);
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      });
    }
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    if (this.#temporary) rmSync(this.folder, { recursive: true, force: true });
    return code;
  }
}

/** Starts a server, runs a scenario and stops the server, whatever happens; the server has to end by itself. */
export async function scenario(options: StartOptions, run: (client: LspClient) => Promise<void>): Promise<void> {
  const client = await LspClient.start(options);
  try {
    await run(client);
  } catch (error) {
    await client.stop();
    throw error;
  }
  const code = await client.stop();
  if (code !== 0) throw new Error(`the server ended with ${code}`);
}
