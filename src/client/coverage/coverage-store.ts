import { EventEmitter, type Event } from 'vscode';
import { coverage, coverageChanged, programmes, type CoverageResult } from '../../server/protocol';
import type { ServerLink } from '../server-link';

/** The coverage of every programme of the workspace, as the server last told it. */
export class CoverageStore {
  readonly #link: ServerLink;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.#changed.event;
  #results: readonly CoverageResult[] = [];
  #text = '';
  #known = false;
  #found = false;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(link: ServerLink) {
    this.#link = link;
    link.onNotification(coverageChanged, () => void this.refresh());
    link.onStarted(() => void this.refresh());
  }

  /** Programmes in the order of their roots. */
  get results(): readonly CoverageResult[] {
    return this.#results;
  }

  /** Whether there is a programme; known before its coverage is. */
  get found(): boolean {
    return this.#found;
  }

  /** False until the server has answered once. */
  get known(): boolean {
    return this.#known;
  }

  /** The programme that a file lies in. */
  programmeAround(uri: string | undefined): CoverageResult | undefined {
    const around = this.#results.filter((each) => uri?.startsWith(`${each.root}/`));
    return around.sort((a, b) => b.root.length - a.root.length)[0];
  }

  /** The same; without a file, or for a file outside, the only or first one. */
  programmeOf(uri: string | undefined): CoverageResult | undefined {
    return this.programmeAround(uri) ?? this.#results[0];
  }

  /** Resolves when what the store holds is not older than this call. At most one question is under way. */
  async refresh(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#ask().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #ask(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const roots = await this.#link.request<string[]>(programmes);
      if (roots === undefined) continue;
      if (this.#found !== roots.length > 0) {
        this.#found = roots.length > 0;
        this.#changed.fire();
      }
      const results = await Promise.all(roots.map((root) => this.#link.request<CoverageResult | null>(coverage, { root })));
      if (this.#again) continue;
      this.#take(results.flatMap((each) => each ?? []));
    }
  }

  /** The server announces whatever may have changed coverage; listeners hear of it when it did. */
  #take(results: readonly CoverageResult[]): void {
    const text = JSON.stringify(results);
    if (this.#known && text === this.#text) return;
    this.#text = text;
    this.#results = results;
    this.#known = true;
    this.#changed.fire();
  }
}
