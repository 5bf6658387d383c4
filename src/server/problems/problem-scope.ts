import { CancellationTokenSource } from 'vscode-languageserver';
import type { FactSource } from '../../host/host';
import { isOfRepository, repositoryWith } from '../facts/repository-uris';
import { runQuietly, type Log } from '../requests/safe';
import type { OpenDocuments } from '../workspace/open-documents';
import type { OpenProgramme } from '../workspace/open-programme';
import type { ProblemScopeName } from '../workspace/settings';
import { normaliseUri } from '../../host/uris';
import type { Workspace } from '../workspace/workspace';

export interface ProblemScopeOptions {
  workspace: Workspace;
  documents: Pick<OpenDocuments, 'version'>;
  /** The setting of a workspace folder. */
  scopeOf(folder: string): ProblemScopeName;
  /** Without it, or when it cannot tell which files changed, the problems of all files are reported. */
  source: FactSource | undefined;
  log: Log;
  /** Whether git may be asked from the start. */
  git: boolean;
  /** Milliseconds for which changes are collected before git is asked. */
  delay?: number;
}

/**
 * Which files' problems are reported: all, those of open documents, or also those that differ from the main branch. Git
 * is asked only where the setting needs it: when all files were read, and when files on disk or git's own files
 * changed; an edit asks nothing.
 */
export class ProblemScope {
  readonly #options: ProblemScopeOptions;
  /** Paths that differ, by the programme's root; `all` when git cannot tell. Absent until git has answered. */
  readonly #changed = new Map<string, ReadonlySet<string> | 'all'>();
  readonly #pending = new Set<string>();
  readonly #listeners: ((openProgramme: OpenProgramme) => void)[] = [];
  #current: CancellationTokenSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #git: boolean;

  constructor(options: ProblemScopeOptions) {
    this.#options = options;
    this.#git = options.git;
    options.workspace.onIndexed('facts', () => this.#scheduleWhere(() => true));
  }

  /** `listener` is called when other files count as changed. */
  onChange(listener: (openProgramme: OpenProgramme) => void): void {
    this.#listeners.push(listener);
  }

  includes(openProgramme: OpenProgramme, path: string): boolean {
    const scope = this.#options.scopeOf(openProgramme.folder);
    if (scope === 'all' || this.#options.documents.version(openProgramme.uriOf(path)) !== null) return true;
    const changed = scope === 'changedFiles' ? this.#changed.get(openProgramme.root) : undefined;
    return changed === 'all' || changed?.has(path) === true;
  }

  /** Whether it matters that a document was opened or closed. */
  isLimited({ folder }: OpenProgramme): boolean {
    return this.#options.scopeOf(folder) !== 'all';
  }

  /** The folder became trusted. */
  allowGit(): void {
    if (this.#git) return;
    this.#git = true;
    this.#scheduleWhere(() => true);
  }

  settingsChanged(): void {
    this.#scheduleWhere(() => true);
  }

  /** Files changed on disk: of a programme, or git's own. */
  touched(uris: readonly string[]): void {
    const normal = uris.map(normaliseUri);
    this.#scheduleWhere((openProgramme) =>
      normal.some((uri) => {
        const repository = repositoryWith(uri);
        return repository === undefined
          ? openProgramme.pathOf(uri) !== undefined
          : isOfRepository(openProgramme, repository);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#pending.clear();
    this.#current?.cancel();
  }

  #scheduleWhere(wanted: (openProgramme: OpenProgramme) => boolean): void {
    for (const each of this.#options.workspace.openProgrammes)
      if (this.#options.scopeOf(each.folder) === 'changedFiles' && wanted(each)) this.#pending.add(each.root);
    if (this.#pending.size > 0) this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => runQuietly(this.#options.log, 'Looking up changed files', () => this.#next()),
      this.#options.delay ?? 200,
    );
    this.#timer.unref?.();
  }

  async #next(): Promise<void> {
    const [root] = this.#pending;
    if (root === undefined || this.#current) return;
    this.#pending.delete(root);
    this.#current = new CancellationTokenSource();
    try {
      const openProgramme = this.#options.workspace.openProgrammes.find((each) => each.root === root);
      if (openProgramme) await this.#look(openProgramme, this.#current);
    } finally {
      this.#current = undefined;
      if (this.#pending.size > 0) this.#wait();
    }
  }

  async #look(openProgramme: OpenProgramme, { token }: CancellationTokenSource): Promise<void> {
    const { source, log } = this.#options;
    const found = (await source?.changed?.(openProgramme, { git: this.#git }, token)) ?? 'all';
    if (token.isCancellationRequested) return;
    const before = this.#changed.get(openProgramme.root);
    this.#changed.set(openProgramme.root, found);
    if (isSame(before, found)) return;
    if (found === 'all')
      log(
        `Git cannot tell which files of ${openProgramme.root} differ from the main branch; the problems of all files are reported.`,
      );
    for (const each of this.#listeners) each(openProgramme);
  }
}

function isSame(a: ReadonlySet<string> | 'all' | undefined, b: ReadonlySet<string> | 'all'): boolean {
  if (a === undefined || a === 'all' || b === 'all') return a === b;
  return a.size === b.size && [...a].every((each) => b.has(each));
}
