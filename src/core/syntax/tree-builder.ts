import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair as YamlPair,
  type Scalar,
} from 'yaml';
import { limits } from './limits';
import type { MapNode, Pair, ScalarNode, ScalarStyle, SeqNode, SyntaxProblem, TreeNode } from './tree';

const styles: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** What a tree is built from. */
export interface BuildSource {
  /** The text that was parsed, and its offset in the file. */
  text: string;
  base: number;
  /** Contents of quoted texts that were closed only to be readable, by their offset in `text`. */
  quoted: ReadonlyMap<number, string>;
}

/** Turns the library's nodes into ours, once; aliases become copies at the alias's position. */
export class TreeBuilder {
  readonly #document: Document.Parsed;
  readonly #source: BuildSource;
  readonly #problems: SyntaxProblem[];
  readonly #anchors = new Map<string, Node>();
  readonly #expanding = new Set<Node>();
  #nodes = 0;
  #copies = 0;
  #overflow = false;

  constructor(document: Document.Parsed, source: BuildSource, problems: SyntaxProblem[]) {
    this.#document = document;
    this.#source = source;
    this.#problems = problems;
  }

  build(): TreeNode | undefined {
    const { contents } = this.#document;
    const root = contents ? this.#node(contents, undefined, undefined, 0) : undefined;
    return root?.kind === 'scalar' && root.type === 'null' && root.text === '' ? undefined : root;
  }

  /** `at` is the alias's own position while one is expanded. */
  #node(
    node: Node,
    parent: MapNode | SeqNode | undefined,
    at: { start: number; end: number } | undefined,
    depth: number,
  ): TreeNode | undefined {
    this.#nodes += 1;
    if (at) this.#copies += 1;
    if (this.#nodes > limits.nodes || this.#copies > limits.copies || depth > limits.depth * 2)
      return this.#overflowed(at ?? this.#place(node));
    const { anchor } = node as { anchor?: string };
    if (anchor && !at) this.#anchors.set(anchor, node);
    if (isAlias(node)) return this.#alias(node.source, at ?? this.#place(node), parent, depth);
    const place = at ?? this.#place(node);
    if (isMap(node))
      return this.#map(node.items as YamlPair<Node, Node | null>[], node.flow === true, place, parent, at, depth);
    if (isSeq(node)) return this.#seq(node.items as Node[], node.flow === true, place, parent, at, depth);
    return isScalar(node) ? this.#scalar(node, place, parent) : undefined;
  }

  #map(
    items: readonly YamlPair<Node, Node | null>[],
    flow: boolean,
    place: { start: number; end: number },
    parent: MapNode | SeqNode | undefined,
    at: { start: number; end: number } | undefined,
    depth: number,
  ): MapNode {
    const map: MapNode = { kind: 'map', ...place, parent, flow, pairs: [] };
    const seen = new Set<string>();
    for (const item of items) {
      const key = isPair(item) && item.key ? this.#key(item.key, map, at) : undefined;
      if (!key) continue;
      // A dash or bracket among keys reads as a key of no characters.
      if (key.start === key.end && key.style === 'plain' && !item.value) continue;
      const value = item.value ? this.#node(item.value, map, at, depth + 1) : undefined;
      const pair: Pair = { key, value: value && isEmpty(value) ? undefined : value };
      map.pairs.push(pair);
      if (key.text !== '<<' && seen.has(key.text) && !at) {
        this.#report(
          key,
          'soc2.syntax.duplicate-key',
          `\`${short(key.text)}\` stands twice here; only the first one counts. Remove one of them.`,
        );
      }
      seen.add(key.text);
    }
    mergeKeys(map);
    return closed(map);
  }

  #seq(
    items: readonly Node[],
    flow: boolean,
    place: { start: number; end: number },
    parent: MapNode | SeqNode | undefined,
    at: { start: number; end: number } | undefined,
    depth: number,
  ): SeqNode {
    const seq: SeqNode = { kind: 'seq', ...place, parent, flow, items: [] };
    for (const item of items) {
      const node = isPair(item)
        ? this.#map(
            [item as YamlPair<Node, Node | null>],
            true,
            this.#pairPlace(item as YamlPair<Node, Node | null>),
            seq,
            at,
            depth + 1,
          )
        : this.#node(item, seq, at, depth + 1);
      if (node) seq.items.push(node);
    }
    return closed(seq);
  }

  /** Keys are text; a map or list as a key is left out. */
  #key(key: unknown, map: MapNode, at: { start: number; end: number } | undefined): ScalarNode | undefined {
    if (isAlias(key)) {
      const target = this.#anchors.get(key.source);
      return isScalar(target) ? this.#scalar(target, at ?? this.#place(key), map) : undefined;
    }
    if (!isScalar(key)) return undefined;
    if (key.anchor && !at) this.#anchors.set(key.anchor, key);
    return this.#scalar(key, at ?? this.#place(key), map);
  }

  #scalar(node: Scalar, place: { start: number; end: number }, parent: MapNode | SeqNode | undefined): ScalarNode {
    const scalar = scalarNode(node, place, parent);
    const content = this.#source.quoted.size > 0 ? this.#source.quoted.get(node.range?.[0] ?? -1) : undefined;
    if (content !== undefined) scalar.text = content;
    return scalar;
  }

  #alias(
    source: string,
    at: { start: number; end: number },
    parent: MapNode | SeqNode | undefined,
    depth: number,
  ): TreeNode | undefined {
    const target = this.#anchors.get(source);
    if (!target || this.#expanding.has(target)) {
      this.#report(
        at,
        'soc2.syntax.alias',
        target
          ? `\`*${short(source)}\` contains itself. Write the value out.`
          : `No value is marked \`&${short(source)}\` above. Mark it, or write the value out.`,
      );
      return { kind: 'scalar', ...at, parent, text: `*${source}`, type: 'string', style: 'plain' };
    }
    this.#expanding.add(target);
    const copy = this.#node(target, parent, at, depth + 1);
    this.#expanding.delete(target);
    return copy;
  }

  #overflowed(place: { start: number; end: number }): undefined {
    if (!this.#overflow)
      this.#report(
        { start: place.start, end: place.end },
        'soc2.syntax.too-many-nodes',
        'Aliases or nesting make this file too large to read. Write the values out.',
      );
    this.#overflow = true;
    return undefined;
  }

  #report(place: { start: number; end: number }, code: string, message: string): void {
    if (this.#problems.length < limits.problems)
      this.#problems.push({ start: place.start, end: place.end, code, message });
  }

  #place(node: Node): { start: number; end: number } {
    const [start, end] = node.range ?? [0, 0, 0];
    const { text, base } = this.#source;
    const from = Math.min(start, text.length);
    let to = Math.min(Math.max(from, end), text.length);
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
    return { start: base + from, end: base + to };
  }

  #pairPlace(pair: YamlPair<Node, Node | null>): { start: number; end: number } {
    const first = this.#place(pair.key);
    return { start: first.start, end: pair.value ? this.#place(pair.value).end : first.end };
  }
}

function scalarNode(
  node: Scalar,
  place: { start: number; end: number },
  parent: MapNode | SeqNode | undefined,
): ScalarNode {
  const { value, source } = node;
  const style = styles[node.type ?? ''] ?? 'plain';
  const type =
    value === null || value === undefined
      ? 'null'
      : typeof value === 'number' || typeof value === 'bigint'
        ? 'number'
        : typeof value === 'boolean'
          ? 'boolean'
          : 'string';
  return {
    kind: 'scalar',
    ...place,
    parent,
    text: typeof value === 'string' ? value : (source ?? (type === 'null' ? '' : String(value))),
    type,
    style,
  };
}

/** A name as a message shows it. */
function short(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}

/** `key:` without a value parses as an empty null. */
function isEmpty(node: TreeNode): boolean {
  return node.kind === 'scalar' && node.type === 'null' && node.text === '' && node.style === 'plain';
}

/** A collection ends where its last item ends, so that comments after it are not part of it. */
function closed<T extends MapNode | SeqNode>(node: T): T {
  exactly(node);
  if (node.flow) return node;
  // Not always the last one: pairs from a merge key come after the others and end where the alias ends.
  let end =
    node.kind === 'map'
      ? node.pairs.length > 0
        ? node.start
        : node.end
      : node.items.length > 0
        ? node.start
        : node.end;
  if (node.kind === 'map') for (const { key, value } of node.pairs) end = Math.max(end, value?.end ?? key.end);
  else for (const item of node.items) end = Math.max(end, item.end);
  node.end = end;
  return node;
}

/** Arrays that grew item by item have spare capacity; trees are kept for every file, so that it adds up. */
function exactly(node: MapNode | SeqNode): void {
  if (node.kind === 'map') node.pairs = node.pairs.slice();
  else node.items = node.items.slice();
}

/** `<<: *base`: keys that the map lacks come from the base, after its own. */
function mergeKeys(map: MapNode): void {
  const merged = map.pairs.filter((pair) => pair.key.text === '<<');
  if (merged.length === 0) return;
  const own = new Set(map.pairs.map((pair) => pair.key.text));
  for (const { value } of merged) {
    for (const base of value?.kind === 'seq' ? value.items : value ? [value] : []) {
      if (base.kind !== 'map') continue;
      for (const pair of base.pairs) {
        if (own.has(pair.key.text)) continue;
        own.add(pair.key.text);
        pair.key.parent = map;
        if (pair.value) pair.value.parent = map;
        map.pairs.push(pair);
      }
    }
  }
  map.pairs = map.pairs.filter((pair) => pair.key.text !== '<<');
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
