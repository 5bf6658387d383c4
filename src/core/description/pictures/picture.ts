import type { CoverageState } from '../../model/coverage-states';

/**
 * A picture as data: what is in it and how it is connected, before anything has a position on a page. Writers draw it.
 */
export type Picture = GraphPicture | GridPicture | ColumnPicture;

/** Things, groups of things, and what flows between them. */
export interface GraphPicture {
  type: 'graph';
  nodes: GraphNode[];
  groups: GraphGroup[];
  edges: GraphEdge[];
}

/** What a thing is; writers choose shape and colour by it. */
type NodeRole = 'service' | 'component' | 'store' | 'vendor' | 'users' | 'outside' | 'more';

export interface GraphNode {
  /** Unique in the picture. */
  id: string;
  /** Plain text; writers escape and wrap it. */
  label: string;
  /** Smaller text below the label: what a store keeps. */
  details?: string[];
  role: NodeRole;
  /** The group that contains it. */
  group?: string;
}

export interface GraphGroup {
  id: string;
  label: string;
  /** The boundary of the system, a provider inside it, or what is outside it. */
  role: 'boundary' | 'provider' | 'outside';
  /** Group around it. */
  parent?: string;
}

export interface GraphEdge {
  from: string;
  to: string;
  label?: string;
}

/** Rows and columns of states: the coverage heat map, the grid of evidence. */
export interface GridPicture {
  type: 'grid';
  /** Empty when rows are of unequal length and have no common columns. */
  columns: string[];
  rows: GridRow[];
}

export interface GridRow {
  label: string;
  cells: GridCell[];
}

export interface GridCell {
  label: string;
  /** Meaning of the cell in one or two words, printed below its label, so that it can be read without colours. */
  words: string;
  /** Colour; none for a cell in which nothing is expected. */
  tone?: CoverageState | 'due' | 'late' | 'missing' | 'exception';
}

/** Columns side by side, each a part of a whole: how coverage changed over time. */
export interface ColumnPicture {
  type: 'columns';
  /** What the part and the rest of a column stand for. */
  key: { part: string; rest: string };
  columns: {
    /** Two short words, printed one below the other. */ label: [string, string];
    part: number;
    whole: number;
  }[];
}
