import type { Layout } from './layout';
import { isManifestPath, kindOfPath, namesIn, type FolderNames } from './classify';
import { Derived, type RecordRead } from './derived';
import { compareVersions, fact, type Grain } from './difference';
import type { Entity, FileEntry } from './entity';
import { OutsideTable, type OutsideInput } from './outside-facts';
import { readFacts } from './facts';
import { RecentTrees } from './stored';
import { ProgrammeView } from './programme-view';
import { compareText } from './order';
import { Tables } from './tables';
import type { View } from './view';

export interface ProgrammeOptions {
  layout: Layout;
  /** ISO day that a person named: it outranks the manifest's `today`. */
  today?: string | undefined;
  /** ISO day of the host's clock, for a manifest without `today`; core reads no clock. */
  clock?: string | undefined;
  /** Id of the role of the person at work, who owns what is created. */
  author?: string | undefined;
}

export interface FileInput {
  /** Relative to the programme's root, with `/`. */
  path: string;
  /** undefined: the file is gone. */
  text: string | undefined;
}

export interface Change {
  version: number;
  /** Files that were parsed again or removed. */
  files: string[];
  /** Keys of leaves (see `Derived`) whose inputs changed. */
  stale: Set<string>;
  /** The layout or the folder names changed: the host has to rebuild the programme from its files. */
  reload: boolean;
}

/** Work done since the start, for tests that prove what an edit costs. */
export interface Counters {
  parsed: number;
}

/** All facts of one programme. Does no IO; the host passes texts in and asks for views. */
export class Programme {
  readonly layout: Layout;
  /** Id of the role of the person at work; another one takes effect with the next record that is created. */
  author: string | undefined;
  /** The days that the host passed. */
  readonly days: Pick<ProgrammeOptions, 'today' | 'clock'>;
  readonly derived = new Derived();
  readonly counters: Counters = { parsed: 0 };
  readonly tables = new Tables();
  readonly outside = new OutsideTable();
  readonly #files = new Map<string, FileEntry>();
  #sorted: string[] | undefined;
  readonly #recent = new RecentTrees();
  #names: FolderNames = {};
  #version = 0;

  constructor(options: ProgrammeOptions) {
    this.layout = options.layout;
    this.days = { today: options.today, clock: options.clock };
    this.author = options.author;
  }

  /** ISO day to count from: the day that a person named, else the manifest's, else the clock's. */
  get today(): string | undefined {
    const manifest = this.tables.entity('manifest', 'manifest') as Entity<'manifest'> | undefined;
    return this.days.today ?? manifest?.data.today ?? this.days.clock;
  }

  get version(): number {
    return this.#version;
  }

  /** Names of folders, and of the file of licensed wording, as the manifest gives them. */
  get folderNames(): FolderNames {
    return this.#names;
  }

  /** Whether a file at this path would belong to the programme. */
  wants(path: string): boolean {
    return kindOfPath(path, this.layout, this.#names) !== undefined;
  }

  file(path: string): FileEntry | undefined {
    return this.#files.get(path);
  }

  /** Paths of all files, sorted. */
  paths(): string[] {
    this.#sorted ??= [...this.#files.keys()].sort(compareText);
    return this.#sorted.slice();
  }

  /** All files, in no order. */
  files(): Iterable<FileEntry> {
    return this.#files.values();
  }

  get fileCount(): number {
    return this.#files.size;
  }

  /** Takes new texts. The cost grows with what these files hold and with the computations that read a changed fact. */
  update(inputs: readonly FileInput[]): Change {
    this.#version += 1;
    const changed = new Set<string>();
    const files: string[] = [];
    let reload = false;
    for (const input of manifestFirst(inputs)) {
      if (this.layout !== 'soc2' && isManifestPath(input.path) && input.text !== undefined) reload = true;
      if (!this.#replace(input, changed)) continue;
      files.push(input.path);
      if (isManifestPath(input.path)) reload = this.#readManifest(input) || reload;
    }
    return { version: this.#version, files, stale: this.derived.invalidate(changed), reload };
  }

  #replace(input: FileInput, changed: Set<string>): boolean {
    const before = this.#files.get(input.path);
    if (before && before.tree.text === input.text) return false;
    const kind = input.text === undefined ? undefined : kindOfPath(input.path, this.layout, this.#names);
    if (!before && !kind) return false;
    if (kind) this.counters.parsed += 1;
    this.#place(input.path, kind && readFacts(input.path, input.text!, kind, this.layout, this.#recent), changed);
    return true;
  }

  #place(path: string, after: FileEntry | undefined, changed: Set<string>): void {
    const before = this.#files.get(path);
    if (before) this.tables.remove(before);
    if (after) {
      this.tables.add(after);
      if (!this.#files.has(path)) this.#sorted = undefined;
      this.#files.set(path, after);
    } else {
      this.#files.delete(path);
      this.#sorted = undefined;
    }
    compareVersions(before, after, changed);
  }

  /** Takes over files that another programme parsed. That programme also decides the folder names. */
  adopt(files: readonly { path: string; entry: FileEntry | undefined }[]): Change {
    this.#version += 1;
    const changed = new Set<string>();
    const taken = files.filter(({ path, entry }) => this.#files.get(path) !== entry);
    for (const { path, entry } of taken) this.#place(path, entry, changed);
    return {
      version: this.#version,
      files: taken.map((each) => each.path),
      stale: this.derived.invalidate(changed),
      reload: false,
    };
  }

  /**
   * Takes the facts that the host found outside the texts. The cost grows with the computations that read a changed
   * fact.
   */
  learn(inputs: readonly OutsideInput[]): Change {
    this.#version += 1;
    const changed = inputs.filter((each) => this.outside.set(each)).map(({ kind, name }) => fact.outside(kind, name));
    return { version: this.#version, files: [], stale: this.derived.invalidate(changed), reload: false };
  }

  /**
   * True when the manifest went, or renamed a folder or the file of licensed wording, after other files had been
   * classified.
   */
  #readManifest(input: FileInput): boolean {
    const manifest = this.tables.entity('manifest', 'manifest') as Entity<'manifest'> | undefined;
    const names = namesIn(manifest?.data);
    const moved = JSON.stringify(names) !== JSON.stringify(this.#names);
    this.#names = names;
    return input.text === undefined || (moved && this.#files.size > 1);
  }

  /** A view that records nothing: for one-off answers. */
  view(grain: Grain = 'full'): View {
    return new ProgrammeView(this, grain, ignore);
  }

  /** A leaf result under `key`, kept until something that it read changes (then `Change.stale` names it). */
  remember<T>(key: string, grain: Grain, compute: (view: View) => T): T {
    return this.derived.get(key, true, (record) => compute(new ProgrammeView(this, grain, record)));
  }

  /**
   * A view for a computation that belongs to one file: any edit of that file makes it stale. `full` is for the few that
   * read the prose of other files.
   */
  rememberForFile<T>(
    path: string,
    key: string,
    compute: (view: View, file: FileEntry, full: View) => T,
  ): T | undefined {
    const file = this.#files.get(path);
    if (!file) {
      this.derived.drop(key);
      return undefined;
    }
    return this.derived.get(key, true, (record) => {
      record(fact.file(path));
      return compute(
        new ProgrammeView(this, 'visible', record),
        this.#files.get(path)!,
        new ProgrammeView(this, 'full', record),
      );
    });
  }
}

const ignore: RecordRead = () => undefined;

function manifestFirst(inputs: readonly FileInput[]): readonly FileInput[] {
  const index = inputs.findIndex((each) => isManifestPath(each.path));
  return index <= 0 ? inputs : [inputs[index]!, ...inputs.slice(0, index), ...inputs.slice(index + 1)];
}
