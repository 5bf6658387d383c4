import type { EntityKind, IdKind } from '../model/kinds';
import type { Entity } from './entity';
import type { View } from './view';

/** Every record with an id, where two or more may claim it; sorted as the index keeps them. */
export function recordsWith<K extends EntityKind & IdKind>(view: View, kind: K, id: string): Entity<K>[] {
  const first = view.get(kind, id);
  const others = view.declarations(kind, id).flatMap(({ entity, path }) => (path.length === 0 ? [entity] : []));
  return first && others.length < 2 ? [first] : (others as Entity<K>[]);
}

/** Number of a record among those with its id in its file, from 0. */
export function numberInFile<K extends EntityKind & IdKind>(view: View, record: Entity<K>): number {
  const inFile = recordsWith(view, record.kind, record.id).filter((each) => each.file === record.file);
  return Math.max(
    0,
    inFile.findIndex((each) => each.start === record.start),
  );
}

/** Number of a record among all that have its id, from 0, in the order of files and of texts. */
export function placeAmong<K extends EntityKind & IdKind>(view: View, { kind, id, file, start }: Entity<K>): number {
  return Math.max(
    0,
    recordsWith(view, kind, id).findIndex((each) => each.file === file && each.start === start),
  );
}

/** The id of a record; of the second that has it `AC-03#2`, and so on. */
export function numberedId<K extends EntityKind & IdKind>(view: View, record: Entity<K>): string {
  const place = placeAmong(view, record);
  return place === 0 ? record.id : `${record.id}#${place + 1}`;
}

/** The id of a record; where others have it too, with the file: `AC-03 (controls/AC-03.yaml)`. */
export function nameAmong<K extends EntityKind & IdKind>(view: View, record: Entity<K>): string {
  const { kind, id, file } = record;
  if (recordsWith(view, kind, id).length < 2) return id;
  const number = numberInFile(view, record);
  return `${id} (${file}${number === 0 ? '' : ` #${number + 1}`})`;
}

/** A remark on an id that several controls have: nobody can say which of them its evidence is about. */
export function sharedIdRemark(view: View, id: string): string | undefined {
  const count = recordsWith(view, 'control', id).length;
  return count < 2 ? undefined : `${count === 2 ? 'two' : count} controls are called ${id}`;
}
