import type { GraphGroup } from '../../core/description/pictures/picture';
import { printable } from '../printable';
import type { Point, Shape } from './drawing';
import { boxShapes, type NodeBox } from './node-box';
import { textWidth, wrapped } from './text-width';

const titleSize = 10.5;
const gap = 10;
const inset = 12;
const head = 24;

/** Boxes in rows, with a frame and a title around them unless they belong to nothing. */
export interface GroupBox {
  group: GraphGroup | undefined;
  rows: NodeBox[][];
  title: string;
  width: number;
  height: number;
}

/** Puts boxes of one width into rows of at most `columns`. */
export function groupBox(group: GraphGroup | undefined, boxes: readonly NodeBox[], columns: number): GroupBox {
  const rows: NodeBox[][] = [];
  for (let at = 0; at < boxes.length; at += columns) rows.push(boxes.slice(at, at + columns));
  const widest = rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, each) => sum + each.width, (row.length - 1) * gap),
      ),
    0,
  );
  const inner = rows.reduce((sum, row) => sum + rowHeight(row), (rows.length - 1) * gap);
  if (!group) return { group, rows, title: '', width: widest, height: inner };
  const width = widest + 2 * inset;
  // A narrow group may widen a little for its title.
  const label = printable(group.label);
  const [title = ''] = wrapped(
    label,
    Math.max(width - 2 * inset, Math.min(textWidth(label, titleSize, true), 220)),
    titleSize,
    1,
    true,
  );
  return {
    group,
    rows,
    title,
    width: Math.max(width, textWidth(title, titleSize, true) + 2 * inset),
    height: inner + head + inset,
  };
}

export function groupShapes({ group, rows, title, width, height }: GroupBox, [x, y]: Point): Shape[] {
  const shapes: Shape[] = group ? [...frameShapes(group.role, title, [x, y], width, height)] : [];
  let top = y + (group ? head : 0);
  for (const row of rows) {
    let left = x + (group ? inset : 0);
    for (const box of row) {
      shapes.push(...boxShapes(box, [left, top], rowHeight(row)));
      left += box.width + gap;
    }
    top += rowHeight(row) + gap;
  }
  return shapes;
}

/** A frame with its title in the upper left corner. */
function frameShapes(role: GraphGroup['role'], title: string, [x, y]: Point, width: number, height: number): Shape[] {
  return [
    { type: 'box', x, y, width, height, role, radius: 3 },
    { type: 'text', x: x + inset, y: y + 16, text: title, size: titleSize, anchor: 'start', bold: true },
  ];
}

function rowHeight(row: readonly NodeBox[]): number {
  return row.reduce((most, each) => Math.max(most, each.height), 0);
}
