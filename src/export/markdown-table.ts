import type { Block } from '../core/description/block';
import type { DataTable } from '../core/tables/data-table';
import { markdownDocument } from './markdown';

/** A table under its title, as Markdown. */
export function markdownTable({ title, columns, rows }: DataTable): string {
  const place = { section: 'table', sources: [] };
  const blocks: Block[] = [
    { ...place, id: 'title', type: 'title', text: title },
    {
      ...place,
      id: 'table',
      type: 'table',
      columns: columns.map((each) => each.title),
      rows: rows.map((cells, index) => ({ key: String(index), cells: cells.map((text) => [{ text }]), sources: [] })),
    },
  ];
  return markdownDocument(blocks);
}
