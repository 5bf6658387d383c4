import { compareText } from '../../core/index/order';
import type { Declaration, Entity, FileEntry } from '../../core/index/entity';
import type { Programme } from '../../core/index/programme';
import type { IdKind } from '../../core/model/kinds';
import { fieldsAt } from '../../core/model/schema';
import { nodeAt, valueOf } from '../../core/syntax/navigate';
import type { ScalarNode, TextRange } from '../../core/syntax/tree';
import { looksLikeId, mentionsIn } from './mentions';

/** A place that names a thing of the programme. */
export interface Occurrence {
  file: FileEntry;
  range: TextRange;
  role: 'declaration' | 'reference' | 'mention';
  /** The scalar that names it; undefined for mentions, and for records that are named after their file. */
  scalar?: ScalarNode;
}

/** Kinds that the catalogue declares, and not the programme. */
export function isOfCatalogue(kind: IdKind): boolean {
  return kind === 'criterion' || kind === 'focus' || kind === 'category' || kind === 'topic';
}

/** Every place of the programme that declares, uses or mentions an id, sorted by file, then by place. */
export function occurrencesOf(programme: Programme, kind: IdKind, id: string): Occurrence[] {
  const found = programme
    .view()
    .references(kind, id)
    .flatMap(({ entity, path }) => reference(programme, entity, path) ?? []);
  for (const each of programme.tables.declarations(kind, id)) found.push(...declaration(programme, each));
  for (const file of looksLikeId(id) ? programme.files() : [])
    if (file.tree.text.includes(id)) found.push(...mentions(programme, file, kind, id));
  return distinct(found);
}

/** Every place of one file that declares, uses or mentions an id. */
export function occurrencesIn(programme: Programme, file: FileEntry, kind: IdKind, id: string): Occurrence[] {
  const names = new Set([
    id,
    ...programme.tables.declarations(kind, id).flatMap((each) => (each.path.length === 0 ? [each.id] : [])),
  ]);
  const found = file.references
    .filter((each) => each.kind === kind && names.has(each.id))
    .flatMap(({ entity, path }) => reference(programme, entity, path) ?? []);
  for (const each of file.declarations)
    if (each.kind === kind && names.has(each.id)) found.push(...declaration(programme, each));
  return distinct([...found, ...mentions(programme, file, kind, id)]);
}

function reference(programme: Programme, entity: Entity, path: Declaration['path']): Occurrence | undefined {
  const file = programme.file(entity.file);
  const node = file && entity.node && nodeAt(entity.node, path);
  return node?.kind === 'scalar' ? { file: file!, range: node, role: 'reference', scalar: node } : undefined;
}

function declaration(programme: Programme, each: Declaration): Occurrence[] {
  const file = programme.file(each.entity.file);
  const scalar = scalarOf(each);
  return file && scalar ? [{ file, range: scalar, role: 'declaration', scalar }] : [];
}

/** The scalar that declares an id; undefined when the file's name declares it. */
export function scalarOf({ kind, entity, path }: Declaration): ScalarNode | undefined {
  if (path.length === 0) return entity.idNode;
  const node = entity.node && nodeAt(entity.node, path);
  if (node?.kind !== 'map') return undefined;
  const key = fieldsAt(entity.kind, path).find((each) => each.declares === kind)?.key;
  const value = key === undefined ? undefined : valueOf(node, key);
  return value?.kind === 'scalar' ? value : undefined;
}

function mentions(programme: Programme, file: FileEntry, kind: IdKind, id: string): Occurrence[] {
  return mentionsIn(programme, file, kind, id).map((range): Occurrence => ({ file, range, role: 'mention' }));
}

function distinct(found: readonly Occurrence[]): Occurrence[] {
  const sorted = [...found].sort(
    (a, b) => compareText(a.file.path, b.file.path) || a.range.start - b.range.start || a.range.end - b.range.end,
  );
  return sorted.filter(
    (each, index) => each.file !== sorted[index - 1]?.file || each.range.start !== sorted[index - 1]?.range.start,
  );
}
