import type { MapNode, ScalarNode, ScalarStyle, SeqNode, TreeNode } from './tree';

/**
 * A tree in a few hundred bytes: numbers in source order, and only those texts that the source does not hold as they
 * are. Nodes of a control take about 5 KB as objects; a programme of 10,000 files keeps this form of each.
 */
export interface PackedTree {
  numbers: Int32Array;
  texts: readonly string[];
}

const styles: readonly ScalarStyle[] = ['plain', 'single', 'double', 'literal', 'folded'];
const types: readonly ScalarNode['type'][] = ['string', 'number', 'boolean', 'null'];

/** First number of a node: what it is. A scalar adds its style and type. */
const tags = { none: 0, map: 1, flowMap: 2, seq: 3, flowSeq: 4, scalar: 8 } as const;
const fromSource = -1;

/** `text` is the source that the positions refer to. */
export function packTree(roots: readonly TreeNode[], text: string): PackedTree {
  const numbers: number[] = [roots.length];
  const texts: string[] = [];
  for (const root of roots) packNode(root, text, numbers, texts);
  return { numbers: Int32Array.from(numbers), texts: texts.slice() };
}

function packNode(node: TreeNode | undefined, text: string, numbers: number[], texts: string[]): void {
  if (!node) {
    numbers.push(tags.none);
    return;
  }
  if (node.kind === 'scalar') {
    const slice = node.text.length === node.end - node.start && text.startsWith(node.text, node.start);
    numbers.push(
      tags.scalar + styles.indexOf(node.style) * 4 + types.indexOf(node.type),
      node.start,
      node.end,
      slice ? fromSource : texts.push(node.text) - 1,
    );
    return;
  }
  const map = node.kind === 'map';
  numbers.push(
    map ? (node.flow ? tags.flowMap : tags.map) : node.flow ? tags.flowSeq : tags.seq,
    node.start,
    node.end,
    map ? node.pairs.length : node.items.length,
  );
  if (map) {
    for (const pair of node.pairs) {
      packNode(pair.key, text, numbers, texts);
      packNode(pair.value, text, numbers, texts);
    }
  } else {
    for (const item of node.items) packNode(item, text, numbers, texts);
  }
}

/** Rebuilds the packed tree, with new node objects. */
export function unpackTree(packed: PackedTree, text: string): TreeNode[] {
  const reader = new Reader(packed, text);
  return Array.from({ length: packed.numbers[0] ?? 0 }, () => reader.node(undefined)!);
}

class Reader {
  readonly #numbers: Int32Array;
  readonly #texts: readonly string[];
  readonly #text: string;
  #at = 1;

  constructor({ numbers, texts }: PackedTree, text: string) {
    this.#numbers = numbers;
    this.#texts = texts;
    this.#text = text;
  }

  node(parent: MapNode | SeqNode | undefined): TreeNode | undefined {
    const tag = this.#next();
    if (tag === tags.none) return undefined;
    const start = this.#next();
    const end = this.#next();
    const last = this.#next();
    if (tag >= tags.scalar) {
      const bits = tag - tags.scalar;
      return {
        kind: 'scalar',
        start,
        end,
        parent,
        text: last === fromSource ? this.#text.slice(start, end) : this.#texts[last]!,
        type: types[bits & 3]!,
        style: styles[bits >> 2]!,
      };
    }
    if (tag === tags.seq || tag === tags.flowSeq) {
      const seq: SeqNode = { kind: 'seq', start, end, parent, flow: tag === tags.flowSeq, items: [] };
      for (let count = 0; count < last; count += 1) seq.items.push(this.node(seq)!);
      return seq;
    }
    const map: MapNode = { kind: 'map', start, end, parent, flow: tag === tags.flowMap, pairs: [] };
    for (let count = 0; count < last; count += 1)
      map.pairs.push({ key: this.node(map) as ScalarNode, value: this.node(map) });
    return map;
  }

  #next(): number {
    const number = this.#numbers[this.#at]!;
    this.#at += 1;
    return number;
  }
}
