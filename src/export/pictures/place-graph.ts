import type { Point } from './drawing';

/** What Graphviz is asked: boxes and labels of given sizes, never a text of the programme. Its graph objects, of the `dot` engine. */
export interface GraphRequest {
  graphAttributes: Attributes;
  nodes: { name: string; attributes: Attributes }[];
  edges: { tail: string; head: string; attributes: Attributes }[];
  subgraphs: { name: string; graphAttributes: Attributes; nodes: { name: string }[] }[];
}

type Attributes = Record<string, string | number | boolean | { html: string }>;

/** Gives the graph its places: Graphviz' own JSON as an object. */
export type PlaceGraph = (graph: GraphRequest) => unknown;

/** Graphviz' answer with y downwards, from the upper left corner. Places of nodes are their middles. */
export interface Placed {
  width: number;
  height: number;
  nodes: Map<string, Point>;
  /** Frames of subgraphs: left, top, right, bottom. */
  frames: Map<string, readonly [number, number, number, number]>;
  /** By the edge's `id`. `arrow` is the tip. */
  edges: Map<string, { points: Point[]; tip: Point | undefined; label: Point | undefined }>;
}

interface Item {
  name?: string;
  id?: string;
  pos?: string;
  bb?: string;
  lp?: string;
}

/** Reads Graphviz' JSON (`json0`). */
export function readPlaces(answer: unknown): Placed {
  const { bb = '0,0,0,0', objects = [], edges = [] } = answer as { bb?: string; objects?: Item[]; edges?: Item[] };
  const [, , width = 0, height = 0] = numbers(bb);
  const point = (text: string): Point => {
    const [x = 0, y = 0] = numbers(text);
    return [x, height - y];
  };
  const placed: Placed = { width, height, nodes: new Map(), frames: new Map(), edges: new Map() };
  for (const each of objects) {
    if (each.pos) placed.nodes.set(each.name ?? '', point(each.pos));
    if (each.bb) {
      const [left = 0, bottom = 0, right = 0, top = 0] = numbers(each.bb);
      placed.frames.set(each.name ?? '', [left, height - top, right, height - bottom]);
    }
  }
  for (const each of edges) {
    const parts = (each.pos ?? '').split(/\s+/).filter(Boolean);
    const tip = parts.find((part) => part.startsWith('e,'));
    placed.edges.set(each.id ?? '', {
      points: parts.filter((part) => !/^[es],/.test(part)).map(point),
      tip: tip ? point(tip.slice(2)) : undefined,
      label: each.lp ? point(each.lp) : undefined,
    });
  }
  return placed;
}

function numbers(text: string): number[] {
  return text.split(',').map(Number);
}
