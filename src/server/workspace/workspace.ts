import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import type { Change, FileInput } from '../../core/index/programme';
import type { OutsideInput } from '../../core/index/outside-facts';
import { decidesProgrammes } from '../../host/discover';
import { newsOfFolder } from './changed-folder';
import { indexFolder } from './indexing';
import { runQuietly } from '../requests/safe';
import { isCandidate, type FileSource } from '../../host/host';
import { PhasedListeners, type Phase } from './listeners';
import type { OpenProgramme } from './open-programme';
import { ReadOrder } from './read-order';
import { normaliseUri, relativePath } from '../../host/uris';
import type { WorkspaceOptions } from './workspace-options';

/** A file of a programme. */
export interface ProgrammeFile {
  openProgramme: OpenProgramme;
  path: string;
}

/** What happened to a programme. `edited`: files whose text came from the editor and not from the disk. */
export interface WorkspaceChange {
  openProgramme: OpenProgramme;
  change: Change;
  edited: ReadonlySet<string>;
}

/** The programmes of all workspace folders, kept up to date with open documents and with the disk. */
export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #folders = new Map<string, OpenProgramme[]>();
  readonly #running = new Map<string, CancellationTokenSource>();
  readonly #searching = new Set<string>();
  readonly #dirty = new Set<string>();
  /** Manifests that were opened where no programme is known, so that the folder of each is read only once. */
  readonly #looked = new Set<string>();
  /** Folders outside the workspace, kept only as long as a document in them is open. */
  readonly #guests = new Set<string>();
  /** Files that were not known before their documents were opened, until these are closed. */
  readonly #news = new Set<string>();
  /** Changes on disk that were reported while their folder was being read. */
  readonly #missed = new Set<string>();
  readonly #waiting = new Set<() => void>();
  readonly #order = new ReadOrder();
  #starting = false;
  readonly #changeListeners = new PhasedListeners<WorkspaceChange>();
  readonly #indexedListeners = new PhasedListeners<void>();
  #sorted: OpenProgramme[] = [];

  constructor(options: WorkspaceOptions) {
    this.#options = options;
  }

  /**
   * Programmes, the deepest in the tree first. A programme in two workspace folders (one inside the other) counts once.
   */
  get openProgrammes(): readonly OpenProgramme[] {
    return this.#sorted;
  }

  get files(): FileSource {
    return this.#options.files;
  }

  get folders(): string[] {
    return [...this.#folders.keys()];
  }

  onChange(phase: Phase, listener: (change: WorkspaceChange) => void): void {
    this.#changeListeners.add(phase, listener);
  }

  /** `listener` is called each time a folder has been indexed. */
  onIndexed(phase: Phase, listener: () => void): void {
    this.#indexedListeners.add(phase, listener);
  }

  get indexing(): boolean {
    return this.#running.size > 0 || this.#starting;
  }

  /** Resolves when no folder is being indexed. */
  async whenIndexed(): Promise<void> {
    while (this.indexing) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** Resolves when all programmes have been found; their files may not have been read yet. */
  async whenFound(): Promise<void> {
    while (this.#searching.size > 0 || this.#starting) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** Indexes the first folders once the settings for reading them are known; requests before that wait. */
  async start(uris: readonly string[], known: Promise<unknown>): Promise<void> {
    this.#starting = true;
    try {
      await known;
    } finally {
      this.#starting = false;
      this.addFolders(uris);
      this.#wake();
    }
  }

  /** Indexes folders; a folder that was indexed before is read again. */
  addFolders(uris: readonly string[]): void {
    for (const uri of uris) {
      const folder = normaliseUri(uri);
      this.#guests.delete(folder);
      if (!this.#folders.has(folder)) {
        this.#folders.set(folder, []);
        this.#searching.add(folder);
      }
      void this.#index(folder);
    }
  }

  /** The settings changed: all folders are read and checked again. */
  settingsChanged(): void {
    this.addFolders(this.folders.filter((each) => !this.#guests.has(each)));
  }

  /** The person has another role: it owns what is created from now on, and nothing is read again. */
  authorsChanged(): void {
    for (const each of [...this.#folders.values()].flat()) each.setAuthor(this.#options.authorOf(each));
  }

  removeFolders(uris: readonly string[]): void {
    if (uris.length === 0) return;
    for (const uri of uris) {
      const folder = normaliseUri(uri);
      this.#running.get(folder)?.cancel();
      this.#running.delete(folder);
      this.#searching.delete(folder);
      this.#folders.delete(folder);
      this.#guests.delete(folder);
      for (const other of this.folders) if (folder.startsWith(`${other}/`)) void this.#index(other);
    }
    this.#sort();
    this.#announceIndexed();
  }

  /** The file of a programme for a uri as the client writes it; the programme with the longest root wins. */
  find(uri: string): ProgrammeFile | undefined {
    const found = this.around(uri);
    return found?.openProgramme.wants(found.path) === true ? found : undefined;
  }

  /** The innermost programme whose folder contains a file, whether it reads that file or not. */
  around(uri: string): ProgrammeFile | undefined {
    const normal = normaliseUri(uri);
    for (const openProgramme of this.#sorted) {
      const path = openProgramme.pathOf(normal);
      if (path !== undefined) return { openProgramme, path };
    }
    return undefined;
  }

  /** The programme with this root, or the first one in the order of roots. */
  programme(root: string | undefined): OpenProgramme | undefined {
    if (root !== undefined) {
      const normal = normaliseUri(root);
      return this.#sorted.find((each) => each.root === normal);
    }
    return [...this.#sorted].sort((a, b) => (a.root < b.root ? -1 : 1))[0];
  }

  /** The workspace folder that contains a uri, for files that belong to no programme yet. */
  folderOf(uri: string): string | undefined {
    const normal = normaliseUri(uri);
    return this.folders
      .filter((each) => each === normal || normal.startsWith(`${each}/`))
      .sort((a, b) => b.length - a.length)[0];
  }

  /** Whether a file became known by its open document, and not by its folder or a report of the editor. */
  isNews(uri: string): boolean {
    const target = this.find(uri);
    return this.#news.has(normaliseUri(uri)) || (target && !target.openProgramme.programme.file(target.path)) === true;
  }

  /** A document was closed: the text on disk is used again. */
  documentClosed(uri: string): Promise<void> {
    this.#dirty.delete(normaliseUri(uri));
    this.#looked.delete(normaliseUri(uri));
    this.#news.delete(normaliseUri(uri));
    const open = this.#options.documents.uris();
    this.removeFolders(
      [...this.#guests].filter((folder) => !open.some((each) => relativePath(folder, each) !== undefined)),
    );
    return this.filesChanged([uri], CancellationToken.None);
  }

  /** Notes that an open document differs from the indexed text; `flush` indexes the new text. */
  documentChanged(uri: string): void {
    this.#dirty.add(normaliseUri(uri));
  }

  /** Indexes the texts of edited documents. Cheap when there are none. */
  flush(): void {
    if (this.#dirty.size === 0) return;
    const inputs = new Map<OpenProgramme, FileInput[]>();
    for (const uri of this.#dirty) {
      const text = this.#options.documents.text(uri);
      const target = text === undefined ? undefined : this.find(uri);
      if (target && !target.openProgramme.programme.file(target.path)) this.#news.add(uri);
      if (target)
        inputs.set(target.openProgramme, [...(inputs.get(target.openProgramme) ?? []), { path: target.path, text }]);
      if (!target && decidesProgrammes(uri)) this.#lookAround(uri);
    }
    this.#dirty.clear();
    for (const [openProgramme, list] of inputs)
      this.#apply(openProgramme, list, new Set(list.map((each) => each.path)));
  }

  /** Reads closed documents and files that changed on disk. The uri of a folder means all files below it. */
  async filesChanged(uris: Iterable<string>, token: CancellationToken): Promise<void> {
    const changed = new Set([...uris].map(normaliseUri));
    const { files, again } = await this.#newsOfFolders([...changed], token);
    if (token.isCancellationRequested) return;
    this.flush();
    const pathsByProgramme = new Map<OpenProgramme, Set<string>>();
    for (const uri of [...changed, ...files]) {
      const folder = this.folderOf(uri);
      if (folder !== undefined && this.#running.has(folder)) this.#missed.add(uri);
      const target = this.find(uri);
      const isKnown = target !== undefined && target.openProgramme.programme.file(target.path) !== undefined;
      if (changed.has(uri) && decidesProgrammes(uri) && !isKnown) {
        if (folder !== undefined) again.add(folder);
        continue;
      }
      if (this.#sorted.some(({ root }) => root === uri || root.startsWith(`${uri}/`))) continue;
      const openProgramme =
        target?.openProgramme ?? this.#sorted.find((candidate) => candidate.pathOf(uri) !== undefined);
      if (!openProgramme) continue;
      const path = openProgramme.pathOf(uri)!;
      const below = target
        ? [path]
        : openProgramme.programme.paths().filter((filePath) => filePath.startsWith(`${path}/`));
      const paths = pathsByProgramme.get(openProgramme) ?? new Set();
      pathsByProgramme.set(openProgramme, paths);
      for (const each of below) paths.add(each);
    }
    for (const folder of again) void this.#index(folder);
    for (const [openProgramme, paths] of pathsByProgramme) await this.#reread(openProgramme, [...paths], token);
  }

  /**
   * What is new below the uris that name folders: files to read, and the workspace folders in which a programme came or
   * went. A folder that is being read is looked at afterwards.
   */
  async #newsOfFolders(
    uris: readonly string[],
    token: CancellationToken,
  ): Promise<{ files: string[]; again: Set<string> }> {
    const files: string[] = [];
    const again = new Set<string>();
    for (const uri of topmost(uris.filter((each) => !isCandidate(each)))) {
      const workspaceFolder = this.folderOf(uri);
      if (workspaceFolder === undefined) continue;
      if (this.#running.has(workspaceFolder)) {
        this.#missed.add(uri);
        continue;
      }
      const path = relativePath(workspaceFolder, uri) ?? '';
      const { exclude } = this.#options.settingsOf(workspaceFolder);
      const changed = { workspaceFolder, path, files: this.files, exclude, openProgrammes: this.#sorted };
      try {
        const news = await newsOfFolder(changed, token);
        if (news.programmes) again.add(workspaceFolder);
        for (const each of news.files) if (this.find(each)) files.push(each);
      } catch (error) {
        this.#options.log(`Looking into ${uri} failed: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return { files, again };
  }

  async #reread(openProgramme: OpenProgramme, paths: string[], token: CancellationToken): Promise<void> {
    const inputs: FileInput[] = [];
    const reading = this.#order.begin();
    const prefix = relativePath(openProgramme.folder, openProgramme.root);
    const inFolder = (path: string): string => (prefix ? `${prefix}/${path}` : path);
    await this.#options.files.read(
      openProgramme.folder,
      paths.map(inFolder),
      (path, text) => {
        inputs.push({ path: prefix ? path.slice(prefix.length + 1) : path, text });
      },
      token,
    );
    if (token.isCancellationRequested || !this.#sorted.includes(openProgramme)) return;
    this.#apply(
      openProgramme,
      inputs
        .filter(({ path }) => this.#order.accepts(openProgramme, path, reading))
        .flatMap((each) => this.#unlessOpen(openProgramme, each)),
      new Set(),
    );
  }

  /**
   * The text of an open document has precedence over the text on disk. A deleted file stays deleted, though, until its
   * document is edited or the file exists again.
   */
  #unlessOpen(openProgramme: OpenProgramme, input: FileInput): FileInput[] {
    const text = this.#options.documents.text(openProgramme.uriOf(input.path));
    if (text === undefined || input.text === undefined) return [input];
    return openProgramme.programme.file(input.path) ? [] : [{ path: input.path, text }];
  }

  /** Takes facts that were found outside the texts of a programme. */
  learn(openProgramme: OpenProgramme, facts: readonly OutsideInput[]): void {
    this.flush();
    if (!this.#sorted.includes(openProgramme)) return;
    const change = openProgramme.learn(facts);
    if (change.stale.size === 0) return;
    this.#changeListeners.call({ openProgramme, change, edited: new Set() });
  }

  #apply(openProgramme: OpenProgramme, inputs: FileInput[], edited: ReadonlySet<string>): void {
    if (inputs.length === 0) return;
    const change = openProgramme.update(inputs);
    this.#changeListeners.call({ openProgramme, change, edited });
    if (change.reload) void this.#index(openProgramme.folder);
  }

  /**
   * Reads the folder of a manifest that belongs to no known programme, once. Only for `file:` uris: other schemes show
   * versions of a file, as in a comparison.
   */
  #lookAround(uri: string): void {
    if (this.#looked.has(uri)) return;
    const folder = this.folderOf(uri);
    if (folder === undefined ? !uri.startsWith('file:') : this.#running.has(folder)) return;
    this.#looked.add(uri);
    if (folder !== undefined) return this.addFolders([folder]);
    const guest = uri.slice(0, uri.lastIndexOf('/'));
    this.addFolders([guest]);
    this.#guests.add(guest);
  }

  async #index(folder: string): Promise<void> {
    this.#running.get(folder)?.cancel();
    const source = new CancellationTokenSource();
    this.#running.set(folder, source);
    try {
      await indexFolder(folder, this.#options, source.token, (openProgrammes) => {
        const first = this.#folders.get(folder)?.length === 0;
        if (first || openProgrammes.every((each) => each.complete)) this.#place(folder, openProgrammes);
      });
    } catch (error) {
      this.#options.log(
        `Reading ${folder} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    } finally {
      if (this.#running.get(folder) === source) {
        this.#running.delete(folder);
        this.#searching.delete(folder);
        this.#announceIndexed();
      }
    }
  }

  #place(folder: string, openProgrammes: OpenProgramme[]): void {
    if (!this.#folders.has(folder)) return;
    this.#folders.set(folder, openProgrammes);
    this.authorsChanged();
    this.#sort();
    for (const uri of this.#options.documents.uris()) this.#dirty.add(uri);
    this.#searching.delete(folder);
    this.#wake();
  }

  #sort(): void {
    const all = [...this.#folders.values()]
      .flat()
      .sort(
        (a, b) =>
          b.root.length - a.root.length ||
          (a.root < b.root ? -1 : a.root > b.root ? 1 : b.folder.length - a.folder.length),
      );
    this.#sorted = all.filter((each, index) => each.root !== all[index - 1]?.root);
  }

  #announceIndexed(): void {
    if (this.indexing) return;
    this.flush();
    const missed = [...this.#missed];
    this.#missed.clear();
    if (missed.length > 0)
      runQuietly(this.#options.log, 'Reading changed files', () => this.filesChanged(missed, CancellationToken.None));
    this.#indexedListeners.call();
    this.#wake();
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

/** The uris without those below another of them. */
function topmost(uris: readonly string[]): string[] {
  const kept: string[] = [];
  for (const uri of [...uris].map((each) => `${each}/`).sort()) {
    const last = kept[kept.length - 1];
    if (last === undefined || !uri.startsWith(last)) kept.push(uri);
  }
  return kept.map((each) => each.slice(0, -1));
}
