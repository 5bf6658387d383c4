import type { ColumnPicture } from '../../core/description/pictures/picture';
import { printable } from '../printable';
import { rounded, type Drawing, type Role, type Shape } from './drawing';
import { textWidth } from './text-width';

const pageWidth = 620;
const plotHeight = 120;
const size = 8.5;
/** Room above the highest column for its numbers, and below the columns for their labels. */
const above = 14;
const below = 26;
const legendHeight = 22;
const gap = 4;

const roles = { part: 'tone-addressed', rest: 'tone-due' } as const satisfies Record<string, Role>;

/** Columns on one line, as high as what they count; each has its numbers above it, so that no measuring is needed. */
export function layoutColumns({ columns, key }: ColumnPicture): Drawing {
  const most = columns.reduce((max, each) => Math.max(max, each.whole), 1);
  const width = Math.min(40, Math.max(20, (pageWidth - 2) / Math.max(1, columns.length) - gap));
  const base = legendHeight + above + plotHeight;
  const legend = legendShapes(key);
  const total = Math.max(legend.width, columns.length * (width + gap) - gap) + 2;
  return {
    width: rounded(total),
    height: rounded(base + below),
    shapes: [
      ...legend.shapes,
      ...columns.flatMap((each, index) =>
        columnShapes(each, { x: 1 + index * (width + gap), width, base, unit: plotHeight / most }),
      ),
      { type: 'line', from: [0, base], to: [rounded(total), base], role: 'edge' },
    ],
  };
}

function columnShapes(
  { label, part, whole }: ColumnPicture['columns'][number],
  { x, width, base, unit }: { x: number; width: number; base: number; unit: number },
): Shape[] {
  const line = base - part * unit;
  const top = base - whole * unit;
  const box = (from: number, to: number, role: Role): Shape[] =>
    to > from
      ? [{ type: 'box', x: rounded(x), y: rounded(from), width: rounded(width), height: rounded(to - from), role }]
      : [];
  const text = (y: number, words: string): Shape => ({
    type: 'text',
    x: rounded(x + width / 2),
    y: rounded(y),
    text: printable(words),
    size,
    anchor: 'middle',
  });
  return [
    ...box(top, line, roles.rest),
    ...box(line, base, roles.part),
    text(top - 4, whole === 0 ? '–' : `${part}/${whole}`),
    text(base + 11, label[0]),
    text(base + 21, label[1]),
  ];
}

function legendShapes(key: ColumnPicture['key']): { shapes: Shape[]; width: number } {
  const shapes: Shape[] = [];
  let x = 1;
  for (const side of ['part', 'rest'] as const) {
    const words = printable(key[side]);
    shapes.push(
      { type: 'box', x: rounded(x), y: 2, width: 10, height: 10, role: roles[side] },
      { type: 'text', x: rounded(x + 14), y: 10, text: words, size, anchor: 'start' },
    );
    x += 14 + textWidth(words, size) + 16;
  }
  return { shapes, width: x - 16 };
}
