import type { Layout } from '../adopt/layout';
import type { EntityKind } from '../model/kinds';
import { readRecord } from '../model/read';
import { declarationsIn, referencesIn } from '../model/references';
import { keyNodeAt, nodeAt, valueOf } from '../syntax/navigate';
import { parseSource } from '../syntax/source';
import type { MapNode, ScalarNode, SourceTree, TextRange } from '../syntax/tree';
import type { Entity, FileEntry } from './entity';

/** Parses one file and takes from it all that the index keeps. Never throws. */
export function readFacts(path: string, text: string, kind: EntityKind, layout: Layout): FileEntry {
  const tree = parseSource(path, text);
  const entry: FileEntry = {
    path, kind, tree, frontMatter: tree.frontMatter, entities: [], declarations: [], references: [],
    problems: [...tree.problems],
  };
  const maps = recordMaps(tree, kind);
  if (maps.length === 0 && tree.format === 'markdown') addEntity(entry, undefined, 0, 1, layout);
  maps.forEach((map, position) => addEntity(entry, map, position, maps.length, layout));
  if (maps.length === 0 && tree.format === 'yaml') reportWrongRoot(entry);
  return compact(entry);
}

/** Arrays that grew item by item hold room for more; entries are kept for every file. */
function compact(entry: FileEntry): FileEntry {
  entry.entities = entry.entities.slice();
  entry.declarations = entry.declarations.slice();
  entry.references = entry.references.slice();
  entry.problems = entry.problems.slice();
  return entry;
}

/** One record per document, or per item of a list; the manifest and people.yaml are always one record. */
function recordMaps(tree: SourceTree, kind: EntityKind): MapNode[] {
  const maps: MapNode[] = [];
  for (const root of tree.roots) {
    if (root.kind === 'map') maps.push(root);
    else if (root.kind === 'seq') for (const item of root.items) if (item.kind === 'map') maps.push(item);
  }
  return kind === 'manifest' || kind === 'people' ? maps.slice(0, 1) : maps;
}

function addEntity(entry: FileEntry, map: MapNode | undefined, position: number, count: number, layout: Layout): void {
  const { kind, path, tree } = entry;
  const stem = fileStem(path);
  const idNode = map && idScalar(map, kind);
  const { data, problems } = map
    ? readRecord(kind, map, stem, { foreign: layout !== 'soc2' })
    : { data: {}, problems: [] };
  const id = kind === 'manifest' || kind === 'people' ? kind : idNode?.text ?? (count > 1 ? `${stem}-${position + 1}` : stem);
  const entity: Entity = { kind, id, file: path, node: map, idNode, data };
  if (tree.bodyStart !== undefined) entity.bodyStart = tree.bodyStart;
  entry.entities.push(entity);
  for (const each of map ? declarationsIn(kind, map, id) : [{ kind, id, path: [] }]) {
    if (each.kind !== 'manifest' && each.kind !== 'people') {
      entry.declarations.push({ kind: each.kind, id: each.id, path: each.path, entity });
    }
  }
  if (!map) return;
  for (const each of referencesIn(kind, map)) entry.references.push({ ...each, entity });
  for (const problem of problems) {
    const place = (problem.on === 'key' ? keyNodeAt(map, problem.path) : nodeAt(map, problem.path)) ?? keyNodeAt(map, problem.path) ?? firstKey(map);
    entry.problems.push({ ...problem, start: place.start, end: place.end });
  }
}

/** Policies and narratives are known by their acronym, everything else by `id`. */
function idScalar(map: MapNode, kind: EntityKind): ScalarNode | undefined {
  const node = valueOf(map, kind === 'policy' || kind === 'narrative' ? 'acronym' : 'id');
  return node?.kind === 'scalar' && node.text !== '' ? node : undefined;
}

function firstKey(map: MapNode): TextRange {
  return map.pairs[0]?.key ?? { start: map.start, end: map.start };
}

function reportWrongRoot(entry: FileEntry): void {
  const root = entry.tree.roots[0];
  if (!root || entry.problems.length > 0) return;
  entry.problems.push({
    start: root.start, end: root.end, code: 'soc2.schema.wrong-type', severity: 'error',
    message: `A ${entry.kind} file holds \`key: value\` lines; this one holds ${root.kind === 'seq' ? 'a plain list' : 'a single value'}.`,
  });
}

/** The file's name without folder and ending; `index.md` is known by its folder. */
export function fileStem(path: string): string {
  const parts = path.split('/');
  const stem = (parts.pop() ?? '').replace(/\.[^.]*$/, '');
  return stem === 'index' && parts.length > 0 ? parts[parts.length - 1]! : stem;
}
