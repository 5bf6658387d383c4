import type { GraphNode } from '../../core/description/pictures/picture';
import { printable } from '../printable';
import type { Point, Shape } from './drawing';
import { wrapped } from './text-width';

const labelSize = 11;
const detailSize = 9.5;
const labelLine = 13.5;
const detailLine = 12;
const padding = 8;

/** A node with its lines of text and the size that they need. */
export interface NodeBox {
  node: GraphNode;
  width: number;
  height: number;
  label: string[];
  details: string[];
}

export function nodeBox(node: GraphNode, width: number): NodeBox {
  const room = width - 2 * padding;
  const label = wrapped(printable(node.label), room, labelSize, 5, (node.details?.length ?? 0) > 0);
  const details = (node.details ?? []).flatMap((each) => wrapped(printable(each), room, detailSize, 8));
  const height =
    label.length * labelLine + details.length * detailLine + (details.length > 0 ? 6 : 0) + 2 * padding - 3;
  return { node, width, height: Math.max(height, 32), label, details };
}

/** The box with its upper left corner at a point. */
export function boxShapes(box: NodeBox, [x, y]: Point, height = box.height): Shape[] {
  const { node, width } = box;
  const shapes: Shape[] = [
    {
      type: 'box',
      x,
      y,
      width,
      height,
      role: node.role,
      radius: node.role === 'users' ? 9 : node.role === 'service' ? 3 : undefined,
    },
  ];
  const hasDetails = box.details.length > 0;
  const content = box.label.length * labelLine + (hasDetails ? box.details.length * detailLine + 6 : 0);
  let base = y + (height - content) / 2 + labelSize - 0.5;
  for (const text of box.label) {
    shapes.push({
      type: 'text',
      x: hasDetails ? x + padding : x + width / 2,
      y: base,
      text,
      size: labelSize,
      anchor: hasDetails ? 'start' : 'middle',
      bold: hasDetails,
      muted: node.role === 'more',
    });
    base += labelLine;
  }
  base += 3;
  for (const text of box.details) {
    shapes.push({ type: 'text', x: x + padding, y: base, text, size: detailSize, anchor: 'start' });
    base += detailLine;
  }
  return shapes;
}
