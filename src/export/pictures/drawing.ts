import type { GridCell, GraphGroup, GraphNode } from '../../core/description/pictures/picture';

/**
 * A picture with positions: shapes in points, y downwards, in the order in which they are painted. Writers know only
 * drawings, not pictures.
 */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** What a shape means; writers choose colours by it. */
export type Role = GraphNode['role'] | GraphGroup['role'] | `tone-${NonNullable<GridCell['tone']>}` | 'edge' | 'empty';

export type Shape =
  | { type: 'box'; x: number; y: number; width: number; height: number; role: Role; radius?: number }
  /** Cubic curve: a point, then three points for each piece. */
  | { type: 'curve'; points: Point[]; role: Role }
  | { type: 'line'; from: Point; to: Point; role: Role }
  | { type: 'arrow'; points: Point[]; role: Role }
  /** One line of text; `y` is its base line. `behind`: the text lies on lines, which leave a gap for it. */
  | {
      type: 'text';
      x: number;
      y: number;
      text: string;
      size: number;
      anchor: 'start' | 'middle' | 'end';
      bold?: boolean;
      muted?: boolean;
      behind?: { width: number };
    };

export type Point = readonly [x: number, y: number];

/** Two decimals at most, without `-0`: the same number everywhere. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
