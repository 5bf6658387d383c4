import { CancellationTokenSource } from 'vscode-languageserver';
import { trendName, wantedTrend, wantedTrendKey } from '../../core/outside/trend';
import type { TrendFact } from '../../core/index/outside-facts';
import type { FactSource } from '../../host/host';
import { isOfRepository, repositoryWith } from './repository-uris';
import { runQuietly, type Log } from '../requests/safe';
import type { OpenProgramme } from '../workspace/open-programme';
import { TrendCache } from '../../host/trend-cache';
import { normaliseUri } from '../../host/uris';
import type { Workspace } from '../workspace/workspace';

export interface TrendKeeperOptions {
  workspace: Workspace;
  /** Without it, or when it cannot read a history, there is no trend. */
  source: FactSource | undefined;
  log: Log;
  /** Whether git may be asked from the start. */
  git: boolean;
  /** Milliseconds for which changes are collected before anything is looked up. */
  delay?: number;
}

/**
 * Looks up how coverage changed over time, only for programmes whose trend an open document shows, and again when other
 * days are wanted or the history has new commits. Works on one programme at a time, in slices.
 */
export class TrendKeeper {
  readonly #options: TrendKeeperOptions;
  /** Roots of programmes by the keys of the documents that show them. */
  readonly #shown = new Map<string, string>();
  readonly #pending = new Set<string>();
  readonly #caches = new WeakMap<OpenProgramme, TrendCache>();
  /**
   * The trend of each programme, by root. It is kept when a folder is read again, so that the picture does not
   * disappear for a moment.
   */
  readonly #known = new Map<string, TrendFact>();
  #current: { root: string; source: CancellationTokenSource } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #git: boolean;

  constructor(options: TrendKeeperOptions) {
    this.#options = options;
    this.#git = options.git;
    const { workspace } = options;
    workspace.onIndexed('facts', () => {
      for (const openProgramme of workspace.openProgrammes) {
        const value = this.#known.get(openProgramme.root);
        if (value) openProgramme.learn([{ kind: 'trend', name: trendName, value }]);
        this.#schedule(openProgramme.root);
      }
    });
    workspace.onChange('facts', ({ openProgramme, change }) => {
      if (change.stale.has(wantedTrendKey)) this.#schedule(openProgramme.root);
    });
  }

  /**
   * Call this when a document is opened that shows the trend of the programme with this root. `document` is its key.
   */
  want(document: string, root: string): void {
    const known = this.#isShown(root);
    this.#shown.set(document, root);
    if (!known) this.#schedule(root);
  }

  /** Call this when that document is closed. */
  drop(document: string): void {
    const root = this.#shown.get(document);
    this.#shown.delete(document);
    if (root === undefined || this.#isShown(root)) return;
    this.#pending.delete(root);
    if (this.#current?.root === root) this.#current.source.cancel();
  }

  /** The folder became trusted. */
  allowGit(): void {
    if (this.#git) return;
    this.#git = true;
    for (const root of this.#shown.values()) this.#schedule(root);
  }

  /** Files changed on disk; a change in git's own files means that there may be another commit. */
  touched(uris: readonly string[]): void {
    const repositories = uris.flatMap((each) => repositoryWith(normaliseUri(each)) ?? []);
    for (const openProgramme of this.#options.workspace.openProgrammes)
      if (repositories.some((each) => isOfRepository(openProgramme, each))) this.#schedule(openProgramme.root);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#shown.clear();
    this.#pending.clear();
    this.#current?.source.cancel();
  }

  #isShown(root: string): boolean {
    return [...this.#shown.values()].includes(root);
  }

  #schedule(root: string): void {
    if (!this.#isShown(root)) return;
    this.#pending.add(root);
    if (this.#current?.root === root) this.#current.source.cancel();
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => runQuietly(this.#options.log, 'Reading the history', () => this.#next()),
      this.#options.delay ?? 200,
    );
    this.#timer.unref?.();
  }

  async #next(): Promise<void> {
    const [root] = this.#pending;
    if (root === undefined || this.#current) return;
    this.#pending.delete(root);
    const openProgramme = this.#options.workspace.openProgrammes.find((each) => each.root === root);
    if (openProgramme?.complete) {
      const source = new CancellationTokenSource();
      this.#current = { root, source };
      try {
        await this.#look(openProgramme, source);
      } finally {
        this.#current = undefined;
        if (this.#pending.size > 0) this.#wait();
      }
    } else if (this.#pending.size > 0) {
      this.#wait();
    }
  }

  async #look(openProgramme: OpenProgramme, { token }: CancellationTokenSource): Promise<void> {
    const { workspace, source } = this.#options;
    const wanted = openProgramme.programme.remember(wantedTrendKey, 'visible', wantedTrend);
    const value = await this.#found(openProgramme, wanted, source, token);
    if (!value || token.isCancellationRequested || !workspace.openProgrammes.includes(openProgramme)) return;
    this.#known.set(openProgramme.root, value);
    workspace.learn(openProgramme, [{ kind: 'trend', name: trendName, value }]);
  }

  #found(
    openProgramme: OpenProgramme,
    wanted: ReturnType<typeof wantedTrend>,
    source: FactSource | undefined,
    token: CancellationTokenSource['token'],
  ): Promise<TrendFact | undefined> | TrendFact {
    if (!source?.trend) return { none: 'no-files' };
    let cache = this.#caches.get(openProgramme);
    if (!cache) this.#caches.set(openProgramme, (cache = new TrendCache()));
    return source.trend(
      openProgramme,
      wanted,
      { git: this.#git, excludes: (path) => openProgramme.excludes(path), cache },
      token,
    );
  }
}
