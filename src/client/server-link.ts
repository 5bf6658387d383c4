import { Disposable, EventEmitter, type CancellationToken, type LogOutputChannel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';

/** Requests of our own to the language server. A request that fails is logged and answered with `undefined`. */
export class ServerLink {
  readonly #client: BaseLanguageClient;
  readonly #log: LogOutputChannel;
  readonly #started = new EventEmitter<void>();
  readonly #handlers = new Map<string, Set<(params: never) => void>>();
  #restarting: Promise<void> | undefined;
  /** The server runs, for the first time or again: what it was told before is forgotten. */
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

  async request<Result>(method: string, params?: unknown): Promise<Result | undefined> {
    if (!(await this.#ready())) return undefined;
    try {
      return await (params === undefined
        ? this.#client.sendRequest<Result>(method)
        : this.#client.sendRequest<Result>(method, params));
    } catch (error) {
      if (this.running) this.#log.error(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** The same for something that takes long, which a person may cancel. */
  async cancellable<Result>(
    method: string,
    params: unknown,
    token: CancellationToken,
  ): Promise<Result | 'cancelled' | undefined> {
    if (!(await this.#ready())) return undefined;
    try {
      return await this.#client.sendRequest<Result>(method, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return 'cancelled';
      this.#log.error(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  /** A server that starts later is told by its options. */
  notify(method: string): void {
    if (this.running) this.inBackground(method, this.#client.sendNotification(method));
  }

  /** Writes to the log why work failed that no caller waits for. */
  inBackground(what: string, work: Promise<unknown>): void {
    work.catch((error: unknown) =>
      this.#log.error(`${what}: ${error instanceof Error ? error.message : String(error)}`),
    );
  }

  /** Several may listen to one notification; the client's own registration knows the last one only. */
  onNotification<Params>(method: string, handle: (params: Params) => void): Disposable {
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

  onRequest<Params, Result>(method: string, handle: (params: Params) => Promise<Result>): void {
    this.#client.onRequest(method, handle);
  }

  /** Stops the server, or gives up on one that does not answer, and starts it anew. Requests of this time wait for the new one. */
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

  async #ready(): Promise<boolean> {
    await this.#restarting?.catch(() => undefined);
    return this.running;
  }
}
