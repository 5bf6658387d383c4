import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blanks } from '../../../src/core/blanks/blanks';
import { criterionCoverage } from '../../../src/core/coverage/criterion';
import { evidenceCells } from '../../../src/core/evidence/cells';
import { root } from '../../../scripts/lib/root.mjs';
import { programme } from '../coverage/programme';

interface Row {
  name: string;
  report: string;
  control: string;
  records: string;
  today: string | undefined;
  cells: string;
  criterion: string;
}

/** The rows of the tables in docs/evidence.md, each with the report that stands above its table. */
function rowsOf(text: string): Row[] {
  let report = '';
  return text.split('\n').flatMap((line): Row[] => {
    const given = /^Report: type (?:2, (\S+) to (\S+)|1, as of (\S+))\.$/.exec(line);
    if (given)
      report = given[3]
        ? `report: {type: 1, as_of: ${given[3]}}`
        : `report: {type: 2, period: {from: ${given[1]}, to: ${given[2]}}}`;
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((each) => each.trim());
    if (report === '' || cells.length !== 6 || cells[0] === 'case' || cells[0]!.startsWith(':')) return [];
    const [name, control, records, today, wanted, criterion] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return [{ name, report, control, records, today: today === '–' ? undefined : today, cells: wanted, criterion }];
  });
}

/** The blank of each key that a row leaves open. */
const openValues: Readonly<Record<string, string>> = {
  source: blanks.evidenceSource,
  location: blanks.artefactLocation,
  result: blanks.evidenceResult,
  title: blanks.value,
};

/** `quarterly, since 2026-02-10, automated, grace 20` as keys of a control. */
function controlKeys(words: string): string {
  return words
    .split(', ')
    .map((word) => {
      const [key, value] = word.split(' ');
      if (key === 'since' || key === 'until') return `${key}: ${value}`;
      if (key === 'automated') return 'nature: automated';
      if (key === 'planned' || key === 'retired') return `status: ${key}`;
      return key === 'grace' ? '' : `frequency: ${key}`;
    })
    .filter((each) => each !== '')
    .join(', ');
}

/** `review 2026-01-01..2026-03-31 (2026-04-03) exception`, `without source`, `with query open` as keys of a record. */
function recordKeys(words: string): string {
  const match =
    /^(\w+)(?: (\d\S+?)(?:\.\.(\S+))?)?(?: \((\S+)\))?(?: (exception|n\/a))?(?: without (\w+))?(?: with (\w+) open)?$/.exec(
      words,
    );
  assert.ok(match, `no record: ${words}`);
  const [, kind, from, to, collected, result, absent, open] = match;
  const size = kind === 'population' ? Object.entries({ count: '3', query: 'all', completeness: 'counted' }) : [];
  const population = size
    .filter(([key]) => key !== absent)
    .map(([key, value]) => `${key}: ${key === open ? blanks.populationQuery : value}`);
  return [
    ...(absent === 'kind' ? [] : [`kind: ${kind}`]),
    ...(from ? [to ? `covers: {from: ${from}, to: ${to}}` : `covers: ${from}`] : []),
    ...(collected ? [`collected: ${collected}`] : []),
    ...(result ? [`result: ${result === 'n/a' ? 'not-applicable' : result}`] : []),
    ...(population.length > 0 ? [`population: {${population.join(', ')}}`] : []),
    ...(absent && !['count', 'query', 'completeness'].includes(absent) ? [`${absent}: `] : []),
    ...(open && open !== 'query' ? [`${open}: ${openValues[open]}`] : []),
  ].join(', ');
}

/** `N× state` and `from..to state` as one entry for each cell; without days only the state is told. */
function expectedCells(words: string): string[] {
  if (words === '–') return [];
  return words.split(', ').flatMap((word) => {
    const many = /^(\d+)× (\S+)$/.exec(word);
    return many ? Array.from({ length: Number(many[1]) }, () => many[2]!) : [word];
  });
}

describe('the tables of docs/evidence.md', () => {
  const rows = rowsOf(readFileSync(join(root, 'docs', 'evidence.md'), 'utf8'));

  it('are sixty cases and more', () => assert.ok(rows.length >= 60, String(rows.length)));

  for (const row of rows) {
    it(row.name, () => {
      const grace = /grace (\d+)/.exec(row.control)?.[1];
      const fixture = programme({
        report: row.report,
        controls: { C: controlKeys(row.control) },
        evidence: row.records === '–' ? [] : row.records.split('; ').map(recordKeys),
        today: row.today ?? null,
        ...(grace ? { manifest: `lint: {grace_days: {quarterly: ${grace}}}\n` } : {}),
      });
      const view = fixture.view();
      const expected = expectedCells(row.cells);
      const found = evidenceCells(view, view.get('control', 'C')!).map(({ from, to, state }, index) =>
        expected[index]?.includes('..') ? `${from}..${to} ${state}` : state,
      );
      assert.deepEqual(found, expected);
      assert.equal(criterionCoverage(view, 'CC6.2').state, row.criterion);
    });
  }
});
