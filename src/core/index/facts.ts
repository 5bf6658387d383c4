import type { Layout } from './layout';
import { isSingle, type EntityKind } from '../model/kinds';
import { hasNoText, hasNoWords } from '../blanks/body';
import { readRecord } from '../model/read';
import { declarationsIn, referencesIn } from '../model/references';
import { keyNodeAt, nodeAt } from '../syntax/navigate';
import { parseSource } from '../syntax/source';
import type { MapNode, SourceTree, TextRange } from '../syntax/tree';
import type { DataOf } from '../model/data';
import type { FileEntry } from './entity';
import { fingerprint } from './fingerprint';
import { idScalar, RecentTrees, recordMaps, StoredEntity, StoredTree } from './stored';

/** Parses one file and extracts everything that the index keeps. Never throws. */
export function readFacts(
  path: string,
  text: string,
  kind: EntityKind,
  layout: Layout,
  recent = new RecentTrees(1),
): FileEntry {
  const tree = new StoredTree(kind === 'export' ? unread(text) : parseSource(path, text), recent);
  const entry: FileEntry = {
    path,
    kind,
    tree,
    frontMatter: tree.frontMatter,
    entities: [],
    declarations: [],
    references: [],
    problems: [...tree.problems],
  };
  const maps = recordMaps(tree.roots, kind);
  if (maps.length === 0 && tree.format === 'markdown') addEntity(entry, tree, undefined, 0, 1, layout);
  maps.forEach((map, position) => addEntity(entry, tree, map, position, maps.length, layout));
  if (maps.length === 0 && tree.format === 'yaml') reportWrongRoot(entry);
  return compact(entry);
}

/** The tree of an exported document, which is not a source: nothing in it is parsed. */
function unread(text: string): SourceTree {
  return {
    format: 'markdown',
    text,
    roots: [],
    problems: [],
    frontMatter: { form: 'none', start: 0, end: 0 },
    bodyStart: 0,
  };
}

/** Arrays that grew item by item have spare capacity; these are copies, since an entry is kept for every file. */
function compact(entry: FileEntry): FileEntry {
  entry.entities = entry.entities.slice();
  entry.declarations = entry.declarations.slice();
  entry.references = entry.references.slice();
  entry.problems = entry.problems.slice();
  return entry;
}

function addEntity(
  entry: FileEntry,
  tree: StoredTree,
  map: MapNode | undefined,
  position: number,
  count: number,
  layout: Layout,
): void {
  const { kind, path } = entry;
  const stem = fileStem(path);
  const idNode = map && idScalar(map, kind);
  const { data, problems, blanks } = map
    ? readRecord(kind, map, stem, { foreign: layout !== 'soc2' })
    : { data: {}, problems: [], blanks: [] };
  const id = isSingle(kind) ? kind : (idNode?.text ?? (count > 1 ? `${stem}-${position + 1}` : stem));
  const open = [
    ...blanks.map((each) => each.join('.')),
    ...(layout === 'soc2' && isBodyOpen(kind, tree) ? ['body'] : []),
  ];
  const entity = new StoredEntity(
    kind,
    id,
    path,
    data,
    tree,
    position,
    map?.start ?? 0,
    open.length > 0 ? open : undefined,
  );
  entry.entities.push(entity);
  for (const declaration of map ? declarationsIn(kind, map, id) : [{ kind, id, path: [] }]) {
    if (!isSingle(declaration.kind)) {
      entry.declarations.push({ kind: declaration.kind, id: declaration.id, path: declaration.path, entity });
    }
  }
  const said = kind === 'control' ? fingerprint((data as DataOf<'control'>).statement ?? '') : undefined;
  if (said !== undefined) entry.declarations.push({ kind: 'statement', id: said, path: ['statement'], entity });
  if (!map) return;
  // Written out, with an exact copy of the path: a spread gives every object a shape of its own, and there are a dozen
  // per file.
  for (const { kind: to, id: target, path: place } of referencesIn(kind, map))
    entry.references.push({ kind: to, id: target, entity, path: place.slice() });
  for (const problem of problems) {
    const place =
      (problem.on === 'key' ? keyNodeAt(map, problem.path) : nodeAt(map, problem.path)) ??
      keyNodeAt(map, problem.path) ??
      firstKey(map);
    const { path: at, code, severity, message, data: about } = problem;
    entry.problems.push({
      code,
      severity,
      message,
      path: at,
      entity: entry.entities.length - 1,
      start: place.start,
      end: place.end,
      data: about,
    });
  }
  if ((kind === 'narrative' || kind === 'procedure') && open.includes('body')) reportEmptyBody(entry, map);
}

/**
 * A quotation or code alone is a text of a narrative, which prints it, and none of a policy. Asked of our own layout:
 * what another one claims is told as it stands.
 */
function isBodyOpen(kind: EntityKind, tree: StoredTree): boolean {
  return kind === 'policy' ? hasNoWords(tree) : kind !== 'export' && hasNoText(tree);
}

/** A policy has a rule of its own for this. */
function reportEmptyBody(entry: FileEntry, map: MapNode): void {
  const { start, end } = firstKey(map);
  entry.problems.push({
    code: 'soc2.schema.open',
    severity: 'warning',
    message: `This ${entry.kind} has no text yet.`,
    path: [],
    entity: entry.entities.length - 1,
    start,
    end,
  });
}

function firstKey(map: MapNode): TextRange {
  return map.pairs[0]?.key ?? { start: map.start, end: map.start };
}

function reportWrongRoot(entry: FileEntry): void {
  const root = entry.tree.roots[0];
  if (!root || entry.problems.length > 0) return;
  entry.problems.push({
    start: root.start,
    end: root.end,
    code: 'soc2.schema.wrong-type',
    severity: 'error',
    message: `A ${entry.kind} file holds \`key: value\` lines; this one holds ${root.kind === 'seq' ? 'a plain list' : 'a single value'}.`,
  });
}

/** The file's name without folder and ending; `index.md` is known by its folder. */
export function fileStem(path: string): string {
  const parts = path.split('/');
  const stem = (parts.pop() ?? '').replace(/\.[^.]*$/, '');
  return stem === 'index' && parts.length > 0 ? parts[parts.length - 1]! : stem;
}
