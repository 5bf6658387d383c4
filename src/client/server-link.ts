import { Disposable, EventEmitter, type CancellationToken, type LogOutputChannel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { ask, send, type TypedNotification, type TypedRequest } from '../protocol/request';

/** Sends our own requests to the language server. A request that fails is logged and resolves with `undefined`. */
export class ServerLink {
  readonly #client: BaseLanguageClient;
  readonly #log: LogOutputChannel;
  readonly #started = new EventEmitter<void>();
  readonly #handlers = new Map<string, Set<(params: never) => void>>();
  #restarting: Promise<void> | undefined;
  /** Fires when the server runs, for the first time or again; the server then remembers nothing of earlier requests. */
  readonly onStarted = this.#started.event;

  constructor(client: BaseLanguageClient, log: LogOutputChannel) {
    this.#client = client;
    this.#log = log;
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#started.fire();
    });
  }

  get running(): boolean {
    return this.#client.state === State.Running;
  }

  request<Result>(kind: TypedRequest<void, Result>): Promise<Result | undefined>;
  request<Params, Result>(kind: TypedRequest<Params, Result>, params: Params): Promise<Result | undefined>;
  async request(kind: TypedRequest<unknown, unknown>, params?: unknown): Promise<unknown> {
    if (!(await this.#ready())) return undefined;
    try {
      return await (params === undefined ? this.#client.sendRequest(kind.method) : ask(this.#client, kind, params));
    } catch (error) {
      if (this.running) this.#logFailure(kind.method, error);
      return undefined;
    }
  }

  /** Sends a request that takes long and that a person may cancel. */
  async cancellable<Params, Result>(
    { method }: TypedRequest<Params, Result>,
    params: Params,
    token: CancellationToken,
  ): Promise<Result | 'cancelled' | undefined> {
    if (!(await this.#ready())) return undefined;
    try {
      return await this.#client.sendRequest<Result>(method, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return 'cancelled';
      this.#logFailure(method, error);
      return undefined;
    }
  }

  /** Sends nothing while the server does not run: a server that starts later gets the same facts from its options. */
  notify(kind: TypedNotification<void>): void {
    if (this.running) this.inBackground(kind.method, send(this.#client, kind));
  }

  /** As `notify`, with params. */
  tell<Params>(kind: TypedNotification<Params>, params: Params): void {
    if (this.running) this.inBackground(kind.method, send(this.#client, kind, params));
  }

  /** Runs work that no caller waits for, and logs why it failed. */
  inBackground(what: string, work: PromiseLike<unknown>): void {
    work.then(undefined, (error: unknown) => this.#logFailure(what, error));
  }

  /**
   * A notification may have several listeners here; the language client itself keeps only the last registered handler.
   */
  onNotification<Params>({ method }: TypedNotification<Params>, handle: (params: Params) => void): Disposable {
    let handlers = this.#handlers.get(method);
    if (!handlers) {
      const all = (handlers = new Set());
      this.#handlers.set(method, all);
      this.#client.onNotification(method, (params: unknown) => {
        for (const each of [...all]) each(params as never);
      });
    }
    handlers.add(handle);
    return new Disposable(() => handlers.delete(handle));
  }

  onRequest<Params, Result>(
    { method }: TypedRequest<Params, Result>,
    handle: (params: Params) => Promise<Result>,
  ): void {
    this.#client.onRequest<unknown, void>(method, handle);
  }

  /**
   * Stops the server, or gives up when it does not answer, and starts it again. Requests in the meantime wait for the
   * new server.
   */
  restart(): Promise<void> {
    this.#restarting ??= this.#restart().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  async #restart(): Promise<void> {
    if (this.running)
      await this.#client
        .stop()
        .catch((error: unknown) => this.#log.warn(`stop: ${error instanceof Error ? error.message : String(error)}`));
    await this.#client.start();
  }

  #logFailure(method: string, error: unknown): void {
    this.#log.error(`${method}: ${error instanceof Error ? error.message : String(error)}`);
  }

  async #ready(): Promise<boolean> {
    await this.#restarting?.catch(() => undefined);
    return this.running;
  }
}
