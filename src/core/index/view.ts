import type { EntityKind, IdKind } from '../model/kinds';
import type { ManifestData } from '../model/data';
import type { Declaration, Entity, FileEntry, Reference } from './entity';
import type { Layout } from './layout';
import type { OutsideFacts, OutsideKind } from './outside-facts';

/**
 * The one way in which rules, coverage and the description read the programme. Each call may be recorded as a
 * dependency, so that after an edit only what read a changed fact is computed again. Never keep a result of a
 * view beyond the computation that asked for it.
 *
 * A view has a grain. With `visible` only the facts that other files can see count as read (ids, references, criteria,
 * status, dates, owners: see `visibleData`); with `full` every value of a record counts, its prose included.
 * Rules get a `visible` view: about records of *other* files they may read only visible facts.
 */
export interface View {
  readonly layout: Layout;
  /**
   * ISO day to count from: named by a person, else by the manifest, else by the host's clock; undefined without all
   * three (rules about today then stay silent).
   */
  readonly today: string | undefined;
  /** Id of the role that owns what is created, as the person at work set it. */
  readonly author: string | undefined;
  /**
   * A value computed from the programme and shared by all callers that use the same key: it is cached, and its readers
   * become stale only when the result itself changes. `compute` sees visible facts only and may close over nothing but
   * what the key says; the result must survive JSON.
   */
  derive<T>(key: string, compute: (view: View) => T): T;
  /** One top-level section of the manifest, for example `report`; undefined without a manifest or without the key. */
  manifest<K extends keyof ManifestData>(key: K): ManifestData[K] | undefined;
  manifestEntity(): Entity<'manifest'> | undefined;
  peopleEntity(): Entity<'people'> | undefined;
  /** All records of a kind, sorted by id, then file. */
  all<K extends EntityKind>(kind: K): readonly Entity<K>[];
  /** The record with this id; the first by file when several claim it. */
  get<K extends EntityKind>(kind: K, id: string): Entity<K> | undefined;
  /** Where an id is declared; several entries mean a duplicate. */
  declarations(kind: IdKind, id: string): readonly Declaration[];
  /** All declared ids of a kind, sorted. */
  ids(kind: IdKind): readonly string[];
  /** Where an id is used, sorted by file, then path. */
  references(kind: IdKind, id: string): readonly Reference[];
  /** The distinct records of one kind that refer to an id, sorted by id. */
  referrers<K extends EntityKind>(from: K, kind: IdKind, id: string): readonly Entity<K>[];
  /** The file as parsed; only for the file that is being checked or rendered. */
  file(path: string): FileEntry | undefined;
  /** What the host found outside the programme's texts; undefined while it is not known. */
  outside<K extends OutsideKind>(kind: K, name: string): OutsideFacts[K] | undefined;
}
