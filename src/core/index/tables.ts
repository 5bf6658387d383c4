import type { EntityKind } from '../model/kinds';
import type { Declaration, Entity, FileEntry, Reference } from './entity';
import { ReferenceList } from './reference-list';
import { compareText } from './order';

/**
 * Ids and references of all files, both ways. Adding or removing a file takes time in proportion to what the file
 * holds.
 */
export class Tables {
  readonly #entities = new Map<EntityKind, Entity[]>();
  readonly #byId = new Map<string, Entity[]>();
  readonly #declarations = new Map<string, Declaration[]>();
  readonly #ids = new Map<string, Map<string, number>>();
  readonly #sortedIds = new Map<string, string[]>();
  readonly #references = new Map<string, ReferenceList>();

  add(entry: FileEntry): void {
    for (const entity of entry.entities) {
      const list = this.#entities.get(entity.kind) ?? [];
      if (list.length === 0) this.#entities.set(entity.kind, list);
      list.splice(position(list, entity), 0, entity);
      for (const name of namesOf(entity)) insertSorted(this.#byId, idKey(entity.kind, name), entity);
    }
    for (const declaration of entry.declarations) {
      for (const name of declaredNames(declaration))
        insertSorted(this.#declarations, idKey(declaration.kind, name), declaration);
      this.#count(declaration.kind, declaration.id, 1);
    }
    for (const [key, references] of byKey(entry.references)) {
      let list = this.#references.get(key);
      if (!list) {
        list = new ReferenceList();
        this.#references.set(key, list);
      }
      list.add(entry.path, references);
    }
  }

  remove(entry: FileEntry): void {
    for (const entity of entry.entities) {
      const list = this.#entities.get(entity.kind) ?? [];
      list.splice(list.indexOf(entity, Math.max(0, position(list, entity) - entry.entities.length - 1)), 1);
      for (const name of namesOf(entity)) removeFrom(this.#byId, idKey(entity.kind, name), entity);
    }
    for (const declaration of entry.declarations) {
      for (const name of declaredNames(declaration))
        removeFrom(this.#declarations, idKey(declaration.kind, name), declaration);
      this.#count(declaration.kind, declaration.id, -1);
    }
    for (const key of byKey(entry.references).keys()) {
      const list = this.#references.get(key);
      if (list?.remove(entry.path)) this.#references.delete(key);
    }
  }

  entities(kind: EntityKind): readonly Entity[] {
    return this.#entities.get(kind) ?? [];
  }

  entity(kind: EntityKind, id: string): Entity | undefined {
    return this.#byId.get(idKey(kind, id))?.[0];
  }

  declarations(kind: string, id: string): readonly Declaration[] {
    return this.#declarations.get(idKey(kind, id)) ?? [];
  }

  ids(kind: string): readonly string[] {
    let sorted = this.#sortedIds.get(kind);
    if (!sorted) {
      sorted = [...(this.#ids.get(kind)?.keys() ?? [])].sort(compareText);
      this.#sortedIds.set(kind, sorted);
    }
    return sorted;
  }

  /** Sorted by file; within a file in source order. */
  references(kind: string, id: string): readonly Reference[] {
    return this.#references.get(idKey(kind, id))?.all() ?? [];
  }

  #count(kind: string, id: string, by: 1 | -1): void {
    const counts = this.#ids.get(kind) ?? new Map<string, number>();
    if (counts.size === 0) this.#ids.set(kind, counts);
    const before = counts.get(id) ?? 0;
    if (before + by > 0) counts.set(id, before + by);
    else counts.delete(id);
    if (before === 0 || before + by === 0) this.#sortedIds.delete(kind);
  }
}

function byKey(references: readonly Reference[]): Map<string, Reference[]> {
  const found = new Map<string, Reference[]>();
  for (const reference of references) {
    const key = idKey(reference.kind, reference.id);
    const list = found.get(key);
    if (list) list.push(reference);
    else found.set(key, [reference]);
  }
  return found;
}

/** The ids that an entity answers to: a policy, procedure or narrative also to its file's stem. */
export function namesOf(entity: Entity): string[] {
  if (entity.kind !== 'policy' && entity.kind !== 'procedure' && entity.kind !== 'narrative') return [entity.id];
  const stem = entity.file.slice(entity.file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return stem === entity.id ? [entity.id] : [entity.id, stem];
}

function declaredNames(declaration: Declaration): string[] {
  return declaration.path.length === 0 ? namesOf(declaration.entity) : [declaration.id];
}

export function idKey(kind: string, id: string): string {
  return `${kind} ${id}`;
}

function compareEntities(a: Entity, b: Entity): number {
  return compareText(a.id, b.id) || compareText(a.file, b.file) || a.start - b.start;
}

/** First index whose entity does not come before `entity`. */
function position(list: readonly Entity[], entity: Entity): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareEntities(list[middle]!, entity) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fileOf(item: Entity | Declaration): string {
  return 'file' in item ? item.file : item.entity.file;
}

function startOf(item: Entity | Declaration): number {
  return 'file' in item ? item.start : item.entity.start;
}

function insertSorted<T extends Entity | Declaration>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (!list) {
    map.set(key, [item]);
    return;
  }
  let index = list.length;
  while (
    index > 0 &&
    (compareText(fileOf(list[index - 1]!), fileOf(item)) || startOf(list[index - 1]!) - startOf(item)) > 0
  )
    index -= 1;
  list.splice(index, 0, item);
}

function removeFrom<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (!list) return;
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
  if (list.length === 0) map.delete(key);
}
