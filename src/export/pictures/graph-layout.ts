import type { GraphEdge, GraphGroup, GraphNode, GraphPicture } from '../../core/description/pictures/picture';
import { printable } from '../printable';
import { rounded, type Drawing, type Point, type Shape } from './drawing';
import { groupBox, groupShapes, type GroupBox } from './group-box';
import { boxShapes, nodeBox, type NodeBox } from './node-box';
import { readPlaces, type GraphRequest, type PlaceGraph, type Placed } from './place-graph';
import { textWidth, wrapped } from './text-width';

/** Width in points. A picture of this width is readable on an A4 page and in a preview beside the source. */
const pageWidth = 620;
const tallest = 900;
const nodeWidth = 124;
const columns = 4;
const labelSize = 9.5;
const labelLine = 11.5;
const margin = 16;
/** Room above and below what is outside the frame. */
const clear = 8;

interface EdgeLabel {
  edge: GraphEdge;
  lines: string[];
  width: number;
  height: number;
}

/** Rows of blocks, each as wide as the page allows: what no arrow touches. */
interface BlockRow {
  name: string;
  inside: boolean;
  blocks: GroupBox[];
  /** All rows of a picture are as wide as the widest, so that their left edges line up. */
  width: number;
  height: number;
}

interface Plan {
  boundary: GraphGroup | undefined;
  /** Nodes with arrows. */
  boxes: Map<string, NodeBox>;
  names: Map<string, string>;
  rows: BlockRow[];
  edges: EdgeLabel[];
}

/** Ways to lay out a picture of flows: its direction, and the widths of nodes with details and of labels. */
const trials = [
  { direction: 'TB', detailed: 176, label: 118 },
  { direction: 'TB', detailed: 148, label: 96 },
  { direction: 'TB', detailed: 132, label: 84 },
  { direction: 'LR', detailed: 148, label: 84 },
] as const;
type Trial = (typeof trials)[number];

/**
 * Places of nodes, groups and edges. Of several ways it takes the first that fits a page, or the one that has to shrink
 * least.
 */
export function layoutGraph(graph: GraphPicture, place: PlaceGraph): Drawing {
  let best: Drawing | undefined;
  for (const trial of graph.edges.some((each) => each.label) ? trials : trials.slice(0, 1)) {
    const plan = planOf(graph, trial);
    const drawing = drawingOf(plan, readPlaces(place(requestOf(plan, trial.direction))));
    if (!best || scaleOf(drawing) > scaleOf(best) * 1.02) best = drawing;
    if (scaleOf(best) === 1) break;
  }
  return best!;
}

/** How much a drawing has to shrink to fit a page. */
function scaleOf({ width, height }: Drawing): number {
  return Math.min(1, pageWidth / width, tallest / height);
}

function planOf({ nodes, groups, edges }: GraphPicture, trial: Trial): Plan {
  const linked = new Set(edges.flatMap((each) => [each.from, each.to]));
  const boundary = groups.find((each) => each.role === 'boundary');
  const inside = new Set([
    boundary?.id,
    ...groups.filter((each) => each.parent !== undefined && each.parent === boundary?.id).map((each) => each.id),
  ]);
  const moving = nodes.filter((each) => linked.has(each.id));
  const still = nodes.filter((each) => !linked.has(each.id));
  const boxOf = (each: GraphNode): NodeBox =>
    nodeBox(each, (each.details?.length ?? 0) > 0 ? trial.detailed : nodeWidth);
  const blocks = (within: boolean): GroupBox[] =>
    [undefined, ...groups.map((each) => each.id)].flatMap((id) => {
      const members = still.filter((each) => each.group === id && inside.has(each.group ?? '') === within);
      const group = groups.find((each) => each.id === id && each !== boundary);
      return members.length > 0
        ? [groupBox(group, members.map(boxOf), members.some((each) => each.details) ? 3 : columns)]
        : [];
    });
  return {
    boundary,
    boxes: new Map(moving.map((each) => [each.id, boxOf(each)])),
    names: new Map(moving.map((each, index) => [each.id, `n${index}`])),
    rows: aligned([...packed(blocks(true), true), ...packed(blocks(false), false)]),
    edges: edges
      .filter((each) => linked.has(each.from) && linked.has(each.to))
      .map((each) => labelOf(each, trial.label)),
  };
}

/** Narrow blocks stand side by side. */
function packed(blocks: readonly GroupBox[], inside: boolean): BlockRow[] {
  const rows: BlockRow[] = [];
  const widest = pageWidth - (inside ? 2 * margin : 0);
  for (const block of blocks) {
    const last = rows[rows.length - 1];
    if (last && last.width + margin + block.width <= widest) {
      last.blocks.push(block);
      last.width += margin + block.width;
      last.height = Math.max(last.height, block.height);
    } else {
      rows.push({
        name: `${inside ? 'in' : 'out'}${rows.length}`,
        inside,
        blocks: [block],
        width: block.width,
        height: block.height,
      });
    }
  }
  return rows;
}

function aligned(rows: readonly BlockRow[]): BlockRow[] {
  const width = rows.reduce((most, each) => Math.max(most, each.width), 0);
  return rows.map((each) => ({ ...each, width }));
}

function labelOf(edge: GraphEdge, most: number): EdgeLabel {
  const lines = edge.label ? wrapped(printable(edge.label), most, labelSize, 6) : [];
  return {
    edge,
    lines,
    width: lines.reduce((most, each) => Math.max(most, textWidth(each, labelSize)), 0) + 8,
    height: lines.length * labelLine + 4,
  };
}

const inches = (points: number): number => rounded(points / 72);

/** A node of that size in points, whose content is drawn later. */
function fixedNode(name: string, width: number, height: number): GraphRequest['nodes'][number] {
  const size = { width: inches(width), height: inches(height) };
  return { name, attributes: { shape: 'box', fixedsize: true, label: '', ...size } };
}

/** An edge that only keeps an order. From a box, whose name begins with n, it does not pull its row aside. */
function invisibleEdge(tail: string, head: string): GraphRequest['edges'][number] {
  if (tail.startsWith('n')) return { tail, head, attributes: { style: 'invis', weight: 0 } };
  return { tail, head, attributes: { style: 'invis' } };
}

function requestOf({ boundary, boxes, names, rows, edges }: Plan, direction: 'TB' | 'LR'): GraphRequest {
  const boxesWithin = [...boxes.values()].filter(({ node }) => boundary && node.group === boundary.id);
  const within = boxesWithin.map((each) => ({ name: names.get(each.node.id)! }));
  const insideRows = rows.filter((each) => each.inside);
  const isSink = (id: string): boolean => !edges.some((each) => each.edge.from === id);
  const sinks = [...boxes.keys()].filter(isSink).map((id) => names.get(id)!);
  // Invisible edges put the rows below each other, and the first below the boxes that nothing leaves.
  const chain = rows.flatMap((row, index) => {
    const tails = index === 0 ? sinks : [rows[index - 1]!.name];
    return tails.map((tail) => invisibleEdge(tail, row.name));
  });
  const boxNodes = [...boxes.values()].map((each) => fixedNode(names.get(each.node.id)!, each.width, each.height));
  const rowNodes = rows.map((each) => fixedNode(each.name, each.width, each.height + (each.inside ? 0 : 2 * clear)));
  return {
    graphAttributes: {
      rankdir: direction,
      nodesep: 0.22,
      ranksep: edges.some((each) => each.lines.length > 0) ? 0.42 : 0.34,
      margin: 0,
      pad: 0,
      outputorder: 'nodesfirst',
    },
    nodes: [...boxNodes, ...rowNodes],
    edges: [
      ...edges.map(({ edge, lines, width, height }, index) => ({
        tail: names.get(edge.from)!,
        head: names.get(edge.to)!,
        attributes: { id: `e${index}`, arrowsize: 0.7, ...(lines.length > 0 ? { label: spacer(width, height) } : {}) },
      })),
      ...chain,
    ],
    subgraphs:
      boundary && (within.length > 0 || insideRows.length > 0)
        ? [
            {
              name: 'cluster_boundary',
              graphAttributes: {
                margin,
                labeljust: 'l',
                labelloc: 'b',
                label: spacer(Math.min(textWidth(boundary.label, 12, true), 400), 14),
              },
              nodes: [...within, ...insideRows.map((each) => ({ name: each.name }))],
            },
          ]
        : [],
  };
}

/** Room for a text that Graphviz never sees. */
function spacer(width: number, height: number): { html: string } {
  return {
    html: `<table border="0" cellborder="0" cellspacing="0" cellpadding="0" fixedsize="true" width="${Math.ceil(width)}" height="${Math.ceil(height)}"><tr><td></td></tr></table>`,
  };
}

function drawingOf(plan: Plan, placed: Placed): Drawing {
  const shapes: Shape[] = [];
  const titles: Shape[] = [];
  const frame = placed.frames.get('cluster_boundary');
  if (plan.boundary && frame) {
    const [title = ''] = wrapped(printable(plan.boundary.label), frame[2] - frame[0] - 24, 12, 1, true);
    shapes.push({
      type: 'box',
      x: frame[0],
      y: frame[1],
      width: frame[2] - frame[0],
      height: frame[3] - frame[1],
      role: 'boundary',
      radius: 4,
    });
    // At the bottom, where no arrow comes in.
    titles.push({
      type: 'text',
      x: frame[0] + 16,
      y: frame[3] - 10,
      text: title,
      size: 12,
      anchor: 'start',
      bold: true,
      behind: { width: textWidth(title, 12, true) + 4 },
    });
  }
  const corner = (name: string, width: number, height: number): Point => {
    const [x, y] = placed.nodes.get(name) ?? [0, 0];
    return [x - width / 2, y - height / 2];
  };
  for (const row of plan.rows) {
    let [left] = corner(row.name, row.width, row.height);
    const [, top] = corner(row.name, row.width, row.height);
    for (const block of row.blocks) {
      shapes.push(...groupShapes(block.group ? { ...block, height: row.height } : block, [left, top]));
      left += block.width + margin;
    }
  }
  plan.edges.forEach((_, index) => shapes.push(...edgeShapes(placed.edges.get(`e${index}`))));
  for (const box of plan.boxes.values())
    shapes.push(...boxShapes(box, corner(plan.names.get(box.node.id)!, box.width, box.height)));
  plan.edges.forEach((each, index) => shapes.push(...labelShapes(each, placed.edges.get(`e${index}`)?.label)));
  return framed([...shapes, ...titles]);
}

function edgeShapes(edge: { points: Point[]; tip: Point | undefined } | undefined): Shape[] {
  if (!edge || edge.points.length < 4) return [];
  const base = edge.points[edge.points.length - 1]!;
  const shapes: Shape[] = [{ type: 'curve', points: edge.points, role: 'edge' }];
  if (!edge.tip) return shapes;
  const [dx, dy] = [edge.tip[0] - base[0], edge.tip[1] - base[1]];
  const half = 0.4;
  return [
    ...shapes,
    {
      type: 'arrow',
      points: [edge.tip, [base[0] - dy * half, base[1] + dx * half], [base[0] + dy * half, base[1] - dx * half]],
      role: 'edge',
    },
  ];
}

function labelShapes({ lines, height }: EdgeLabel, at: Point | undefined): Shape[] {
  if (!at) return [];
  const first = at[1] - height / 2 + labelSize + 1;
  return lines.map((text, index): Shape => ({
    type: 'text',
    x: at[0],
    y: first + index * labelLine,
    text,
    size: labelSize,
    anchor: 'middle',
    behind: { width: textWidth(text, labelSize) + 4 },
  }));
}

/** Moves everything to the corner, with a point of room around it so that no line is cut in half. */
function framed(shapes: readonly Shape[]): Drawing {
  const points = shapes.flatMap(extent);
  const [left, top] = [Math.min(...points.map(([x]) => x)) - 1.5, Math.min(...points.map(([, y]) => y)) - 1.5];
  return {
    width: rounded(Math.max(...points.map(([x]) => x)) + 1.5 - left),
    height: rounded(Math.max(...points.map(([, y]) => y)) + 1.5 - top),
    shapes: shapes.map((each) => moved(each, ([x, y]) => [rounded(x - left), rounded(y - top)])),
  };
}

/** Points between which a shape lies. */
function extent(shape: Shape): readonly Point[] {
  switch (shape.type) {
    case 'box':
      return [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ];
    case 'text': {
      const half = shape.anchor === 'middle' ? textWidth(shape.text, shape.size, shape.bold) / 2 : 0;
      return [
        [shape.x - half, shape.y - shape.size],
        [shape.x + half, shape.y],
      ];
    }
    case 'line':
      return [shape.from, shape.to];
    case 'curve':
    case 'arrow':
      return shape.points;
  }
}

function moved(shape: Shape, move: (point: Point) => Point): Shape {
  switch (shape.type) {
    case 'box': {
      const [x, y] = move([shape.x, shape.y]);
      return { ...shape, x, y, width: rounded(shape.width), height: rounded(shape.height) };
    }
    case 'text': {
      const [x, y] = move([shape.x, shape.y]);
      return { ...shape, x, y };
    }
    case 'line':
      return { ...shape, from: move(shape.from), to: move(shape.to) };
    case 'curve':
    case 'arrow':
      return { ...shape, points: shape.points.map(move) };
  }
}
