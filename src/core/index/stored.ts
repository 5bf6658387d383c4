import type { DataOf } from '../model/data';
import { isSingle, type EntityKind } from '../model/kinds';
import { valueOf } from '../syntax/navigate';
import { packTree, unpackTree, type PackedTree } from '../syntax/packed';
import type { FrontMatter, MapNode, ScalarNode, SourceTree, SyntaxProblem, TreeNode } from '../syntax/tree';
import type { Entity } from './entity';

/**
 * Trees that are unpacked into node objects at the moment; when another one is unpacked, the oldest returns to its
 * packed form.
 */
export class RecentTrees {
  readonly #trees: StoredTree[] = [];
  #next = 0;

  constructor(readonly size = 64) {}

  add(tree: StoredTree): void {
    this.#trees[this.#next]?.forget();
    this.#trees[this.#next] = tree;
    this.#next = (this.#next + 1) % this.size;
  }
}

/** A file's tree as the index keeps it: packed, and unpacked while it is in use. */
export class StoredTree implements SourceTree {
  readonly format: SourceTree['format'];
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly bodyStart: number | undefined;
  readonly problems: SyntaxProblem[];
  readonly #packed: PackedTree;
  readonly #recent: RecentTrees;
  #roots: TreeNode[] | undefined;
  #records: readonly MapNode[] | undefined;

  constructor(tree: SourceTree, recent: RecentTrees) {
    this.format = tree.format;
    this.text = tree.text;
    this.frontMatter = tree.frontMatter;
    this.bodyStart = tree.bodyStart;
    this.problems = tree.problems;
    this.#packed = packTree(tree.roots, tree.text);
    this.#recent = recent;
    this.#roots = tree.roots;
    recent.add(this);
  }

  get roots(): TreeNode[] {
    if (!this.#roots) {
      this.#roots = unpackTree(this.#packed, this.text);
      this.#recent.add(this);
    }
    return this.#roots;
  }

  /** The maps of the file's records, as `recordMaps` finds them; found once while the tree is unpacked. */
  records(kind: EntityKind): readonly MapNode[] {
    const { roots } = this;
    this.#records ??= recordMaps(roots, kind);
    return this.#records;
  }

  forget(): void {
    this.#roots = undefined;
    this.#records = undefined;
  }
}

/** The blanks of most records, shared. */
const none: readonly string[] = [];

/** A record of a stored tree; its nodes are looked up on access. */
export class StoredEntity<K extends EntityKind = EntityKind> implements Entity<K> {
  readonly start: number;
  readonly bodyStart: number | undefined;
  readonly #tree: StoredTree;
  readonly #position: number;

  constructor(
    readonly kind: K,
    readonly id: string,
    readonly file: string,
    readonly data: DataOf<K>,
    tree: StoredTree,
    position: number,
    start: number,
    readonly blanks: readonly string[] = none,
  ) {
    this.start = start;
    this.bodyStart = tree.bodyStart;
    this.#tree = tree;
    this.#position = position;
  }

  /** This record with other data in place of its own. */
  withData(data: DataOf<K>): StoredEntity<K> {
    return new StoredEntity(this.kind, this.id, this.file, data, this.#tree, this.#position, this.start, this.blanks);
  }

  get node(): MapNode | undefined {
    return this.#tree.records(this.kind)[this.#position];
  }

  get idNode(): ScalarNode | undefined {
    const { node } = this;
    return node && idScalar(node, this.kind);
  }
}

/**
 * One record per document, or per item of a list; the manifest, people.yaml and the licensed wording are always one
 * record.
 */
export function recordMaps(roots: readonly TreeNode[], kind: EntityKind): MapNode[] {
  const maps: MapNode[] = [];
  for (const root of roots) {
    if (root.kind === 'map') maps.push(root);
    else if (root.kind === 'seq') for (const item of root.items) if (item.kind === 'map') maps.push(item);
  }
  return isSingle(kind) ? maps.slice(0, 1) : maps;
}

/** Policies and narratives are known by their acronym, everything else by `id`. */
export function idScalar(map: MapNode, kind: EntityKind): ScalarNode | undefined {
  const node = valueOf(map, kind === 'policy' || kind === 'narrative' ? 'acronym' : 'id');
  return node?.kind === 'scalar' && node.text !== '' ? node : undefined;
}
