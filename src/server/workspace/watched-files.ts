import type { Host } from '../../host/host';
import { runQuietly, type Log } from '../requests/safe';

/** Collects changes on disk while earlier changes are still being read, so that a branch switch is one update. */
export class WatchedFiles {
  readonly #host: Host;
  readonly #log: Log;
  readonly #take: (uris: string[]) => Promise<void>;
  #pending = new Set<string>();
  #working = false;

  constructor(host: Host, log: Log, take: (uris: string[]) => Promise<void>) {
    this.#host = host;
    this.#log = log;
    this.#take = take;
  }

  add(uris: readonly string[]): void {
    for (const uri of uris) this.#pending.add(uri);
    if (this.#working || this.#pending.size === 0) return;
    this.#working = true;
    runQuietly(this.#log, 'Reading changed files', async () => {
      try {
        await this.#host.pause();
        while (this.#pending.size > 0) {
          const batch = [...this.#pending];
          this.#pending = new Set();
          await this.#take(batch);
        }
      } finally {
        this.#working = false;
      }
    });
  }
}
