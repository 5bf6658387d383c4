import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { blanks } from '../../../src/core/blanks/blanks';
import { relevantCriteria, controlsFor } from '../../../src/core/description/controls';
import { controlMatrix } from '../../../src/core/tables/control-matrix';
import type { DataTable } from '../../../src/core/tables/data-table';
import { evidenceIndex } from '../../../src/core/tables/evidence-index';
import { csvTable } from '../../../src/export/csv';
import { markdownTable } from '../../../src/export/markdown-table';
import { xlsxTable } from '../../../src/export/xlsx';
import { exampleTexts, programmeOf } from '../../support/example';
import { programme } from '../coverage/programme';
import { yaml } from '../../../src/core/syntax/text-block';

const table = (...cells: string[]): DataTable => ({
  title: 'A table',
  columns: [
    { title: 'One', width: 10 },
    { title: 'Two', width: 20 },
  ],
  rows: cells.map((each) => [each, 'b']),
});

/** Rows of a CSV text, read by the rules of RFC 4180 and nothing else. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (match[0] === '') break;
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Texts of a sheet, by cell. */
async function readXlsx(given: DataTable): Promise<{ cells: Map<string, string>; sheet: string }> {
  const parts = unzipSync(await xlsxTable(given));
  const strings = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    (each) =>
      each[1]!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const cells = new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]* t="s"><v>(\d+)<\/v><\/c>/g)].map((each) => [
      each[1]!,
      strings[Number(each[2])]!,
    ]),
  );
  return { cells, sheet };
}

describe('export: CSV', () => {
  it('keeps commas, quotes and blanks, and puts one record on one line', () => {
    const given = ['a,b', 'say "so"', ' lead', 'two\nlines', ''];
    assert.deepEqual(readCsv(csvTable(table(...given))), [
      ['One', 'Two'],
      ...['a,b', 'say "so"', ' lead', 'two lines', ''].map((each) => [each, 'b']),
    ]);
    assert.ok(csvTable(table('a')).startsWith('\ufeffOne,Two\r\na,b\r\n'));
  });

  it('lets nothing begin a formula', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', "=cmd|' /C calc'!A0", '\uff1d1']) {
      const [, row] = readCsv(csvTable(table(text)));
      assert.ok(row![0]!.startsWith("'"), JSON.stringify(row));
    }
    assert.equal(readCsv(csvTable(table('– none')))[1]![0], '– none');
  });
});

describe('export: XLSX', () => {
  it('holds text as text, formulas and escapes included', async () => {
    const { cells, sheet } = await readXlsx(table('=1+1', '<b>&"', 'x_x000D_y', `${'w'.repeat(40_000)}`, ''));
    assert.equal(cells.get('A2'), '=1+1');
    assert.equal(cells.get('A3'), '<b>&"');
    assert.equal(cells.get('A4'), 'x_x005F_x000D_y');
    assert.ok(cells.get('A5')!.length <= 32_767);
    assert.equal(cells.get('A6'), undefined);
    assert.ok(!/<f>/.test(sheet));
  });

  it('freezes and filters its head row, and is the same bytes twice', async () => {
    const { sheet } = await readXlsx(table('a', 'b'));
    assert.match(sheet, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
    assert.match(sheet, /<\/sheetData><autoFilter ref="A1:B3"\/>/);
    assert.deepEqual(await xlsxTable(table('a')), await xlsxTable(table('a')));
  });
});

describe('tables for spreadsheets', () => {
  /** Expects what the matrix says of the evidence of one control. */
  function evidenceCell(keys: string, evidence: readonly string[], expected: string): void {
    const view = programme({ controls: { C: keys }, evidence, today: '2026-05-01' }).view('full');
    const { rows } = controlMatrix(view);
    assert.equal(rows.find((row) => row[3] === 'C')![11], expected);
  }

  it('the matrix holds every control of the description under each of its criteria', () => {
    const view = programmeOf(exampleTexts('larkspur-labs')).view('full');
    const { columns, rows } = controlMatrix(view);
    for (const row of rows) assert.equal(row.length, columns.length);
    for (const criterion of relevantCriteria(view)) {
      const listed = rows.filter((row) => row[0] === criterion).map((row) => row[3]!);
      for (const { id } of controlsFor(view, criterion))
        assert.equal(listed.filter((each) => each === id).length, 1, `${criterion} ${id}`);
      assert.ok(listed.length > 0, criterion);
    }
    assert.ok(rows.some((row) => /^CSOC/.test(row[3]!) && /Assumed of Amazon Web Services/.test(row[4]!)));
    assert.ok(rows.some((row) => row[11]!.startsWith('current: ')));
  });

  it('the matrix names records that are begun as begun', () => {
    const open = `result: ${blanks.evidenceResult}`;
    evidenceCell(
      'frequency: quarterly',
      ['covers: 2026-02-01', `covers: 2026-05-01, ${open}`],
      'current: E-1; begun: E-2',
    );
    evidenceCell(
      'frequency: quarterly',
      [`covers: 2026-05-01, ${open}`, 'covers: 2026-02-01'],
      'current: E-2; begun: E-1',
    );
    evidenceCell('frequency: quarterly', ['covers: 2026-02-01'], 'current: E-1');
    evidenceCell(
      'frequency: quarterly',
      [`covers: 2026-02-01, ${open}`],
      'missing for 2026-01-01 to 2026-03-31; begun: E-1',
    );
    evidenceCell(
      'frequency: annual',
      [`covers: 2026-02-01, ${open}`, `covers: 2026-03-01, ${open}`],
      'begun: E-1, E-2',
    );
    evidenceCell('frequency: annual', [], 'none');
  });

  it('the matrix says which records hold an exception', () => {
    const exception = 'result: exception';
    evidenceCell('frequency: quarterly', [`covers: 2026-02-01, ${exception}`], 'current: E-1 (exception)');
    evidenceCell(
      'frequency: quarterly',
      ['covers: 2026-02-01', `covers: 2026-03-31, ${exception}`],
      'current: E-1, E-2 (exception)',
    );
  });

  it('the index of evidence holds every record once, with the criteria of its controls', () => {
    const view = programmeOf(exampleTexts('larkspur-labs')).view('full');
    const { rows, columns } = evidenceIndex(view);
    assert.deepEqual(
      rows.map((row) => row[0]),
      view.all('evidence').map((each) => each.id),
    );
    const record = view.all('evidence')[0]!;
    const criteria = record.data.controls!.flatMap((id) => view.get('control', id)!.data.criteria!);
    assert.ok(criteria.every((each) => rows[0]![3]!.split(', ').includes(each)));
    assert.ok(rows.every((row) => row.length === columns.length));
  });

  it('is Markdown too', () => {
    assert.equal(
      markdownTable(table('a|b')),
      yaml`
        # A table

        | One | Two |
        | --- | --- |
        | a\\|b | b |
      `,
    );
  });
});
