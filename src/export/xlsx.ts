import { strFromU8, strToU8 } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import type { DataTable } from '../core/tables/data-table';
import { printable } from './printable';
import { repack } from './zip-package';

/** Excel repairs files with longer cells. In UTF-16 units. */
const longestCell = 32_000;

const head = { fontWeight: 'bold', backgroundColor: '#F0F3F6', wrap: true, alignVertical: 'top' } as const;

/** A workbook with one sheet: a frozen, filtered head row and cells of text. The same table gives the same bytes. */
export async function xlsxTable({ title, columns, rows }: DataTable): Promise<Uint8Array> {
  const data = [
    columns.map((each) => ({ value: cellText(each.title), type: String, ...head })),
    ...rows.map((cells) =>
      cells.map((each) =>
        each === '' ? null : { value: cellText(each), type: String, wrap: true, alignVertical: 'top' as const },
      ),
    ),
  ];
  const blob = await writeExcelFile(
    data,
    {
      sheet: title.slice(0, 31),
      columns: columns.map((each) => ({ width: each.width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { features: [filter(columns.length, rows.length + 1)] } as never,
  ).toBlob();
  return repack(new Uint8Array(await blob.arrayBuffer()), (name, part) =>
    name.startsWith('xl/worksheets/sheet') ? strToU8(withPane(strFromU8(part))) : part,
  );
}

/** The library names the wrong pane of a sheet whose head row alone is frozen. */
function withPane(xml: string): string {
  return xml.replace(/ xSplit="0"/, '').replace('activePane="bottomRight"', 'activePane="bottomLeft"');
}

/** An underscore that would begin an escaped character (`_x000A_`). */
const escapeStart = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text as a spreadsheet may hold it: printable, not too long, and without what it would read as an escaped character.
 */
function cellText(text: string): string {
  const line = printable(text).replace(escapeStart, '_x005F_');
  return line.length > longestCell ? `${line.slice(0, longestCell - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

/** Sort and filter arrows in the head row, which the library does not support. */
function filter(columns: number, rows: number): object {
  const reference = `A1:${columnName(columns - 1)}${rows}`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string) => xml.replace('</sheetData>', `</sheetData><autoFilter ref="${reference}"/>`),
        },
      },
    },
  };
}

/** `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
