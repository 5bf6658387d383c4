import type { Point } from './drawing';

/**
 * The request to Graphviz: boxes and labels of given sizes, never a text of the programme. Graph objects of its `dot`
 * engine.
 */
export interface GraphRequest {
  graphAttributes: Attributes;
  nodes: { name: string; attributes: Attributes }[];
  edges: { tail: string; head: string; attributes: Attributes }[];
  subgraphs: { name: string; graphAttributes: Attributes; nodes: { name: string }[] }[];
}

type Attributes = Record<string, string | number | boolean | { html: string }>;

/** Positions the graph: returns Graphviz' own JSON as an object. */
export type PlaceGraph = (graph: GraphRequest) => unknown;

/** Graphviz' answer with y downwards, from the upper left corner. Positions of nodes are their centres. */
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

/** The tip of an arrow at the end (`e`) or start (`s`) of an edge, which is no point of its curve. */
const arrowPoint = /^[es],/;

/** Reads Graphviz' JSON (`json0`). */
export function readPlaces(answer: unknown): Placed {
  const { bb = '0,0,0,0', objects = [], edges = [] } = answer as { bb?: string; objects?: Item[]; edges?: Item[] };
  const [, , width = 0, height = 0] = numbers(bb);
  const point = (text: string): Point => {
    const [x = 0, y = 0] = numbers(text);
    return [x, height - y];
  };
  const placed: Placed = { width, height, nodes: new Map(), frames: new Map(), edges: new Map() };
  for (const object of objects) {
    if (object.pos) placed.nodes.set(object.name ?? '', point(object.pos));
    if (object.bb) {
      const [left = 0, bottom = 0, right = 0, top = 0] = numbers(object.bb);
      placed.frames.set(object.name ?? '', [left, height - top, right, height - bottom]);
    }
  }
  for (const edge of edges) {
    const parts = (edge.pos ?? '').split(/\s+/).filter(Boolean);
    const tip = parts.find((part) => part.startsWith('e,'));
    placed.edges.set(edge.id ?? '', {
      points: parts.filter((part) => !arrowPoint.test(part)).map(point),
      tip: tip ? point(tip.slice(2)) : undefined,
      label: edge.lp ? point(edge.lp) : undefined,
    });
  }
  return placed;
}

function numbers(text: string): number[] {
  return text.split(',').map(Number);
}
