import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import type { OutsideInput } from '../../core/index/outside-facts';
import { wantedFacts, wantedKey, type WantedFacts } from '../../core/outside/wanted';
import { isArtefact, isCandidate, type FactSource } from '../../host/host';
import { runQuietly, type Log } from '../requests/safe';
import type { OpenProgramme } from '../workspace/open-programme';
import { isOfRepository, repositoryWith } from './repository-uris';
import { normaliseUri } from '../../host/uris';
import type { Workspace } from '../workspace/workspace';

export interface FactKeeperOptions {
  workspace: Workspace;
  source: FactSource;
  log: Log;
  /** Whether git may be asked from the start. */
  git: boolean;
  /** Milliseconds for which changes are collected before anything is looked up. */
  delay?: number;
}

/**
 * Keeps the facts outside the programmes' texts up to date: looks them up when all files have been read, and again when
 * other facts are wanted or files on disk changed. Problems never wait for facts; they are corrected when facts arrive.
 */
export class FactKeeper {
  readonly #options: FactKeeperOptions;
  /**
   * The known facts by the programme's root. They are kept when a folder is read again, so that problems do not
   * disappear for a moment.
   */
  readonly #known = new Map<string, readonly OutsideInput[]>();
  /**
   * Programmes to look up facts for; true: look up all of them, even if the same facts are wanted, since files may have
   * changed.
   */
  readonly #pending = new Map<OpenProgramme, boolean>();
  readonly #gathered = new WeakMap<OpenProgramme, string>();
  #current: { openProgramme: OpenProgramme; source: CancellationTokenSource } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #git: boolean;

  constructor(options: FactKeeperOptions) {
    this.#options = options;
    this.#git = options.git;
    const { workspace } = options;
    workspace.onIndexed('facts', () => {
      for (const openProgramme of workspace.openProgrammes) {
        openProgramme.learn(this.#known.get(openProgramme.root) ?? []);
        this.#schedule(openProgramme, true);
      }
    });
    workspace.onChange('facts', ({ openProgramme, change }) => {
      if (change.stale.has(wantedKey)) this.#schedule(openProgramme, false);
    });
  }

  /** The folder became trusted. */
  allowGit(): void {
    if (this.#git) return;
    this.#git = true;
    for (const openProgramme of this.#options.workspace.openProgrammes) this.#schedule(openProgramme, true);
  }

  /** Files changed on disk: a file that evidence names, a file of a programme, or one of git's own files. */
  touched(uris: readonly string[]): void {
    for (const uri of uris.map(normaliseUri)) {
      const repository = repositoryWith(uri);
      for (const openProgramme of this.#options.workspace.openProgrammes) {
        if (repository === undefined ? mayMatter(openProgramme, uri) : isOfRepository(openProgramme, repository))
          this.#schedule(openProgramme, true);
      }
    }
  }

  /** The person's e-mail address as git knows it; undefined where git may not be asked. */
  async userEmail(openProgramme: OpenProgramme): Promise<string | undefined> {
    return this.#git ? this.#options.source.userEmail?.(openProgramme, CancellationToken.None) : undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#pending.clear();
    this.#current?.source.cancel();
  }

  #schedule(openProgramme: OpenProgramme, world: boolean): void {
    if (!openProgramme.complete) return;
    this.#pending.set(openProgramme, world || this.#pending.get(openProgramme) === true);
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => runQuietly(this.#options.log, 'Looking up files and history', () => this.#next()),
      this.#options.delay ?? 200,
    );
    this.#timer.unref?.();
  }

  /**
   * Looks up one programme at a time. A look-up that is still running for the same programme is out of date and is
   * cancelled.
   */
  async #next(): Promise<void> {
    for (const [openProgramme, world] of this.#pending) {
      if (this.#current && this.#current.openProgramme !== openProgramme) continue;
      const wanted = openProgramme.programme.remember(wantedKey, 'visible', wantedFacts);
      const text = JSON.stringify(wanted);
      if (!world && this.#gathered.get(openProgramme) === text) {
        this.#pending.delete(openProgramme);
        continue;
      }
      if (this.#current) {
        this.#current.source.cancel();
        return;
      }
      this.#pending.delete(openProgramme);
      this.#gathered.set(openProgramme, text);
      const source = new CancellationTokenSource();
      this.#current = { openProgramme, source };
      try {
        await this.#gather(openProgramme, wanted, source);
      } finally {
        this.#current = undefined;
        if (this.#pending.size > 0) this.#wait();
      }
      return;
    }
  }

  async #gather(openProgramme: OpenProgramme, wanted: WantedFacts, { token }: CancellationTokenSource): Promise<void> {
    const { workspace, source } = this.#options;
    const found =
      wanted.files.length + wanted.policies.length === 0 && !wanted.period
        ? []
        : await source.gather(openProgramme, wanted, { git: this.#git }, token);
    if (token.isCancellationRequested || !workspace.openProgrammes.includes(openProgramme)) return;
    const names = new Set(found.map(({ kind, name }) => `${kind} ${name}`));
    const forgotten = openProgramme.programme.outside
      .inputs()
      .filter(({ kind, name }) => kind !== 'trend' && !names.has(`${kind} ${name}`))
      .map((each) => ({ ...each, value: undefined }));
    this.#known.set(openProgramme.root, found);
    workspace.learn(openProgramme, [...forgotten, ...found]);
  }
}

/** Whether a uri may be that of a file whose facts are wanted, or of a folder with one. */
function mayMatter(openProgramme: OpenProgramme, uri: string): boolean {
  const path = openProgramme.pathOf(uri);
  if (path === undefined || isCandidate(path) || isArtefact(path)) return path !== undefined;
  const { files } = openProgramme.programme.remember(wantedKey, 'visible', wantedFacts);
  return files.some((each) => each.path === path || each.path.startsWith(`${path}/`));
}
