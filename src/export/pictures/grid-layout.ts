import type { GridCell, GridPicture, GridRow } from '../../core/description/pictures/picture';
import { printable } from '../printable';
import { rounded, type Drawing, type Role, type Shape } from './drawing';
import { textWidth, wrapped } from './text-width';

const pageWidth = 620;
const labelSize = 10;
const wordSize = 8.5;
const gap = 3;

/** Rows of cells, each with its label and its meaning in words. We compute the positions: a grid needs no Graphviz. */
export function layoutGrid(grid: GridPicture): Drawing {
  const mostCells = grid.rows.reduce((most, row) => Math.max(most, row.cells.length), grid.columns.length);
  const labelWidth = Math.min(
    180,
    Math.max(48, ...grid.rows.map((row) => textWidth(printable(row.label).slice(0, 60), labelSize) + 8)),
  );
  const words = grid.rows.some((row) => row.cells.some((cell) => cell.words !== ''));
  const cellWidth = Math.min(68, Math.max(16, (pageWidth - labelWidth) / Math.max(1, mostCells) - gap));
  const small = cellWidth < 44;
  const cellHeight = words && !small ? 32 : 20;
  const shapes: Shape[] = [];
  let y = 1;
  if (grid.columns.length > 0) {
    grid.columns.forEach((column, index) => {
      const lines = wrapped(printable(column), cellWidth + gap, wordSize, 2);
      lines.forEach((text, line) =>
        shapes.push({
          type: 'text',
          x: rounded(labelWidth + index * (cellWidth + gap) + cellWidth / 2),
          y: rounded(y + 9 + line * 10),
          text,
          size: wordSize,
          anchor: 'middle',
        }),
      );
    });
    y += 26;
  }
  for (const row of grid.rows) {
    shapes.push(...rowShapes(row, { y, labelWidth, cellWidth, cellHeight, small }));
    y += cellHeight + gap;
  }
  return { width: rounded(labelWidth + mostCells * (cellWidth + gap) - gap + 1), height: rounded(y - gap + 1), shapes };
}

interface Measures {
  y: number;
  labelWidth: number;
  cellWidth: number;
  cellHeight: number;
  small: boolean;
}

function rowShapes(row: GridRow, { y, labelWidth, cellWidth, cellHeight, small }: Measures): Shape[] {
  const lines = wrapped(printable(row.label), labelWidth - 8, labelSize, cellHeight > 24 ? 2 : 1);
  const first = y + cellHeight / 2 + labelSize * 0.36 - (lines.length - 1) * 6;
  return [
    ...lines.map((text, index): Shape => ({
      type: 'text',
      x: 1,
      y: rounded(first + index * 12),
      text,
      size: labelSize,
      anchor: 'start',
    })),
    ...row.cells.flatMap((cell, index) =>
      cellShapes(
        cell,
        { x: rounded(labelWidth + index * (cellWidth + gap)), y, width: cellWidth, height: cellHeight },
        small,
      ),
    ),
  ];
}

/** Cells that lack evidence have strokes across a corner, so that they stand out without any colour. */
function cellShapes(
  cell: GridCell,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  small: boolean,
): Shape[] {
  const role: Role = cell.tone ? `tone-${cell.tone}` : 'empty';
  const shapes: Shape[] = [{ type: 'box', x, y, width: rounded(width), height, role, radius: 2 }];
  if (isLacking(cell))
    for (const cut of [5, 9])
      shapes.push({ type: 'line', from: [rounded(x + width - cut), y], to: [rounded(x + width), y + cut], role });
  const lines = [
    { text: cell.label, size: labelSize },
    { text: small ? '' : cell.words, size: wordSize },
  ].filter((each) => each.text !== '');
  const total = lines.reduce((sum, each) => sum + each.size + 2, -2);
  let base = y + (height - total) / 2;
  lines.forEach(({ text, size }, index) => {
    base += size - 1;
    const [line = ''] = wrapped(printable(text), width - 2, size, 1);
    shapes.push({
      type: 'text',
      x: rounded(x + width / 2),
      y: rounded(base),
      text: line,
      size,
      anchor: 'middle',
      bold: index === 0 && isLacking(cell),
    });
    base += 3;
  });
  return shapes;
}

function isLacking({ tone }: GridCell): boolean {
  return tone === 'gap' || tone === 'missing' || tone === 'late' || tone === 'exception';
}
