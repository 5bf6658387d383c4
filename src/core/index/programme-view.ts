import type { Layout } from './layout';
import type { ManifestData } from '../model/data';
import type { EntityKind, IdKind } from '../model/kinds';
import { valueDependency, type Derived, type RecordRead } from './derived';
import { fact, type Grain } from './difference';
import type { Declaration, Entity, FileEntry, Reference } from './entity';
import type { OutsideFacts, OutsideKind, OutsideTable } from './outside-facts';
import { compareText } from './order';
import { namesOf, type Tables } from './tables';
import type { View } from './view';

/** What a view needs of the programme that it shows. */
interface ProgrammeFacts {
  readonly layout: Layout;
  readonly today: string | undefined;
  readonly author: string | undefined;
  readonly tables: Pick<Tables, 'entity' | 'entities' | 'declarations' | 'ids' | 'references'>;
  readonly outside: Pick<OutsideTable, 'get'>;
  readonly derived: Pick<Derived, 'get'>;
  file(path: string): FileEntry | undefined;
}

/** The view over a live programme that records what was read. */
export class ProgrammeView implements View {
  readonly layout: Layout;
  readonly #programme: ProgrammeFacts;
  readonly #grain: Grain;
  readonly #record: RecordRead;

  constructor(programme: ProgrammeFacts, grain: Grain, record: RecordRead) {
    this.layout = programme.layout;
    this.#programme = programme;
    this.#grain = grain;
    this.#record = record;
  }

  get author(): string | undefined {
    return this.#programme.author;
  }

  get today(): string | undefined {
    this.#record(fact.manifest('today'));
    return this.#programme.today;
  }

  derive<T>(key: string, compute: (view: View) => T): T {
    this.#record(valueDependency(key));
    const fresh = (record: RecordRead): T => compute(new ProgrammeView(this.#programme, 'visible', record));
    return this.#programme.derived.get(key, false, fresh);
  }

  manifest<K extends keyof ManifestData>(key: K): ManifestData[K] | undefined {
    this.#record(fact.manifest(key));
    return (this.#programme.tables.entity('manifest', 'manifest') as Entity<'manifest'> | undefined)?.data[key];
  }

  manifestEntity(): Entity<'manifest'> | undefined {
    return this.get('manifest', 'manifest');
  }

  peopleEntity(): Entity<'people'> | undefined {
    return this.get('people', 'people');
  }

  all<K extends EntityKind>(kind: K): readonly Entity<K>[] {
    this.#record(fact.all(this.#grain, kind));
    return this.#programme.tables.entities(kind) as readonly Entity<K>[];
  }

  get<K extends EntityKind>(kind: K, id: string): Entity<K> | undefined {
    this.#record(fact.entity(this.#grain, kind, id));
    return this.#programme.tables.entity(kind, id) as Entity<K> | undefined;
  }

  declarations(kind: IdKind, id: string): readonly Declaration[] {
    this.#record(fact.declaration(this.#grain, kind, id));
    return this.#programme.tables.declarations(kind, id);
  }

  ids(kind: IdKind): readonly string[] {
    this.#record(fact.ids(kind));
    return this.#programme.tables.ids(kind);
  }

  references(kind: IdKind, id: string): readonly Reference[] {
    const names = this.#names(kind, id);
    for (const name of names) this.#record(fact.references(this.#grain, kind, name));
    if (names.length === 1) return this.#programme.tables.references(kind, names[0]!);
    return names
      .flatMap((name) => this.#programme.tables.references(kind, name))
      .sort((a, b) => compareText(a.entity.file, b.entity.file));
  }

  referrers<K extends EntityKind>(from: K, kind: IdKind, id: string): readonly Entity<K>[] {
    const found = new Set<Entity>();
    for (const reference of this.references(kind, id)) if (reference.entity.kind === from) found.add(reference.entity);
    return [...found].sort((a, b) => compareText(a.id, b.id) || compareText(a.file, b.file)) as Entity<K>[];
  }

  file(path: string): FileEntry | undefined {
    this.#record(fact.file(path));
    return this.#programme.file(path);
  }

  outside<K extends OutsideKind>(kind: K, name: string): OutsideFacts[K] | undefined {
    this.#record(fact.outside(kind, name));
    return this.#programme.outside.get(kind, name);
  }

  /** A policy may be referred to by its acronym or by its file's stem. */
  #names(kind: IdKind, id: string): string[] {
    if (kind !== 'policy' && kind !== 'procedure' && kind !== 'narrative') return [id];
    this.#record(fact.entity(this.#grain, kind, id));
    const entity = this.#programme.tables.entity(kind, id);
    return entity ? namesOf(entity) : [id];
  }
}
