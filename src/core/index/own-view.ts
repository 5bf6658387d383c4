import type { ManifestData } from '../model/data';
import type { Entity, FileEntry } from './entity';
import type { Programme } from './programme';
import type { View } from './view';

/** Thrown when a computation looks at records that may not have been read yet. */
export class BeyondOwnFile extends Error {}

/**
 * A view for the time while a programme is still being read: the manifest (which is read first) and one file. Reading
 * anything else throws `BeyondOwnFile`, so that "not read yet" is never taken for "not there".
 */
export class OwnView implements View {
  readonly layout: View['layout'];
  readonly today: View['today'];
  readonly author: View['author'];
  readonly #programme: Programme;
  readonly #path: string;

  constructor(programme: Programme, path: string) {
    this.layout = programme.layout;
    this.today = programme.today;
    this.author = programme.author;
    this.#programme = programme;
    this.#path = path;
  }

  derive<T>(_key: string, compute: (view: View) => T): T {
    return compute(this);
  }

  manifest<K extends keyof ManifestData>(key: K): ManifestData[K] | undefined {
    return this.manifestEntity()?.data[key];
  }

  manifestEntity(): Entity<'manifest'> | undefined {
    return this.#programme.tables.entity('manifest', 'manifest') as Entity<'manifest'> | undefined;
  }

  file(path: string): FileEntry | undefined {
    return path === this.#path ? this.#programme.file(path) : beyond();
  }

  /** Facts from outside are gathered only after every file has been read. */
  outside(): undefined {
    return undefined;
  }

  peopleEntity = beyond;
  all = beyond;
  get = beyond;
  declarations = beyond;
  ids = beyond;
  references = beyond;
  referrers = beyond;
}

function beyond(): never {
  throw new BeyondOwnFile('This record may not have been read yet.');
}
