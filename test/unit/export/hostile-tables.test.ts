import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { controlMatrix } from '../../../src/core/tables/control-matrix';
import type { DataTable } from '../../../src/core/tables/data-table';
import { evidenceIndex } from '../../../src/core/tables/evidence-index';
import { csvTable } from '../../../src/export/csv';
import { printable } from '../../../src/export/printable';
import { xlsxTable } from '../../../src/export/xlsx';
import { programmeOf } from '../../support/example';
import { filledProgramme } from '../../support/hostile/programme';
import { harmless, hostileTexts } from '../../support/hostile/texts';
import { xmlProblem } from './xml';

function tablesWith(text: string, idPrefix: string): DataTable[] {
  const view = programmeOf(filledProgramme({ text, idPrefix })).view('full');
  return [controlMatrix(view), evidenceIndex(view)];
}

/** Cells of comma-separated values as RFC 4180 reads them. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  for (let at = 0; at < csv.length;) {
    pattern.lastIndex = at;
    const match = pattern.exec(csv);
    assert.ok(match, `cannot be read at ${csv.slice(at, at + 40)}`);
    rows[rows.length - 1]!.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    at = pattern.lastIndex;
  }
  return rows.slice(0, -1);
}

const plain = tablesWith(harmless, '');

describe('hostile text: CSV and XLSX', function () {
  this.timeout(60_000);

  for (const [name, text] of Object.entries(hostileTexts)) {
    for (const idPrefix of ['', ...(text.length > 1000 ? [] : [text])]) {
      it(`${name}${idPrefix ? ', in ids too' : ''}`, async () => {
        for (const [index, table] of tablesWith(text, idPrefix).entries()) {
          const cells = read(csvTable(table).replace(/^\ufeff/, ''));
          assert.deepEqual(
            cells.map((row) => row.length),
            [plain[index]!.columns, ...plain[index]!.rows].map((row) => row.length),
          );
          cells.slice(1).forEach((row, at) =>
            row.forEach((cell, column) => {
              assert.doesNotMatch(cell, /^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/, 'a formula');
              assert.equal(cell.replace(/^'/, ''), printable(table.rows[at]![column]!).replace(/^'/, ''));
            }),
          );
          const parts = Object.entries(unzipSync(await xlsxTable(table)));
          for (const [part, bytes] of parts)
            if (/\.(xml|rels)$/.test(part)) assert.equal(xmlProblem(strFromU8(bytes)), undefined, part);
          const sheet = strFromU8(parts.find(([part]) => part.startsWith('xl/worksheets/sheet'))![1]);
          assert.doesNotMatch(sheet, /<f[ >/]|<hyperlink/);
          assert.equal((sheet.match(/<row /g) ?? []).length, table.rows.length + 1);
        }
      });
    }
  }
});
