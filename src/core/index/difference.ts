import { visibleData } from '../model/visible';
import { nodeAt, toValue } from '../syntax/navigate';
import type { Declaration, Entity, FileEntry } from './entity';
import { idKey, namesOf } from './tables';

/** The two grains of a fact: what other files can see, and everything. */
export type Grain = 'visible' | 'full';

/** Names of facts, as views record them and as changes report them. */
export const fact = {
  entity: (grain: Grain, kind: string, id: string): string => `${mark(grain)}e ${kind} ${id}`,
  all: (grain: Grain, kind: string): string => `${mark(grain)}a ${kind}`,
  references: (grain: Grain, kind: string, id: string): string => `${mark(grain)}r ${kind} ${id}`,
  declaration: (grain: Grain, kind: string, id: string): string => `${mark(grain)}d ${kind} ${id}`,
  ids: (kind: string): string => `i ${kind}`,
  manifest: (key: string): string => `m ${key}`,
  file: (path: string): string => `f ${path}`,
  outside: (kind: string, name: string): string => `o ${kind} ${name}`,
};

function mark(grain: Grain): string {
  return grain === 'visible' ? 'v' : '';
}

/** Adds to `changed` every fact that differs between two versions of one file. */
export function compareVersions(
  before: FileEntry | undefined,
  after: FileEntry | undefined,
  changed: Set<string>,
): void {
  const path = (after ?? before)!.path;
  changed.add(fact.file(path));
  const olds = keyed(before);
  const news = keyed(after);
  for (const key of new Set([...olds.keys(), ...news.keys()])) {
    compareEntities(olds.get(key), news.get(key), before, after, changed);
  }
  compareDeclarations(before, after, changed);
}

function keyed(entry: FileEntry | undefined): Map<string, Entity> {
  const result = new Map<string, Entity>();
  for (const entity of entry?.entities ?? []) {
    let key = idKey(entity.kind, entity.id);
    while (result.has(key)) key += '+';
    result.set(key, entity);
  }
  return result;
}

function compareEntities(
  old: Entity | undefined,
  now: Entity | undefined,
  before: FileEntry | undefined,
  after: FileEntry | undefined,
  changed: Set<string>,
): void {
  const entity = (now ?? old)!;
  const seen = visible(old) !== visible(now) || referenceList(old, before) !== referenceList(now, after);
  if (!seen && whole(old, before) === whole(now, after)) return;
  if (entity.kind === 'manifest')
    compareManifest(old as Entity<'manifest'> | undefined, now as Entity<'manifest'> | undefined, changed);
  for (const grain of seen ? (['visible', 'full'] as const) : (['full'] as const)) {
    changed.add(fact.all(grain, entity.kind));
    for (const version of [old, now])
      for (const name of version ? namesOf(version) : []) changed.add(fact.entity(grain, entity.kind, name));
    for (const [owner, entry] of [
      [old, before],
      [now, after],
    ] as const) {
      for (const reference of entry?.references ?? []) {
        if (reference.entity === owner) changed.add(fact.references(grain, reference.kind, reference.id));
      }
    }
  }
}

function compareManifest(
  old: Entity<'manifest'> | undefined,
  now: Entity<'manifest'> | undefined,
  changed: Set<string>,
): void {
  const a = (old?.data ?? {}) as Record<string, unknown>;
  const b = (now?.data ?? {}) as Record<string, unknown>;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (JSON.stringify(a[key]) !== JSON.stringify(b[key])) changed.add(fact.manifest(key));
  }
}

function compareDeclarations(before: FileEntry | undefined, after: FileEntry | undefined, changed: Set<string>): void {
  const olds = declared(before);
  const news = declared(after);
  for (const key of new Set([...olds.keys(), ...news.keys()])) {
    const old = olds.get(key);
    const now = news.get(key);
    if (old?.value === now?.value) continue;
    const { kind, id } = (now ?? old)!;
    changed.add(fact.declaration('visible', kind, id));
    changed.add(fact.declaration('full', kind, id));
    if (!old || !now || old.count !== now.count) changed.add(fact.ids(kind));
  }
}

interface Declared {
  kind: string;
  id: string;
  value: string;
  count: number;
}

/** Top-level records compare by existence only: their values are facts of the entity. */
function declared(entry: FileEntry | undefined): Map<string, Declared> {
  const result = new Map<string, Declared>();
  const add = (declaration: Declaration, id: string): void => {
    const key = idKey(declaration.kind, id);
    const known = result.get(key);
    const value = declaration.path.length === 0 ? 'record' : JSON.stringify(valueAt(declaration));
    result.set(key, {
      kind: declaration.kind,
      id,
      value: known ? `${known.value};${value}` : value,
      count: (known?.count ?? 0) + 1,
    });
  };
  for (const declaration of entry?.declarations ?? []) {
    for (const id of declaration.path.length === 0 ? namesOf(declaration.entity) : [declaration.id])
      add(declaration, id);
  }
  return result;
}

function valueAt(declaration: Declaration): unknown {
  const node = declaration.entity.node && nodeAt(declaration.entity.node, declaration.path);
  return node ? toValue(node) : null;
}

function visible(entity: Entity | undefined): string {
  return entity ? JSON.stringify([entity.id, visibleData(entity.kind, entity.data), entity.blanks]) : '';
}

function referenceList(entity: Entity | undefined, entry: FileEntry | undefined): string {
  if (!entity || !entry) return '';
  return entry.references
    .filter((each) => each.entity === entity)
    .map((each) => idKey(each.kind, each.id))
    .join('\n');
}

function whole(entity: Entity | undefined, entry: FileEntry | undefined): string {
  if (!entity || !entry) return '';
  const body = entity.bodyStart === undefined ? '' : entry.tree.text.slice(entity.bodyStart);
  return JSON.stringify([entity.id, entity.data]) + body;
}
