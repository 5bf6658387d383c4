import assert from 'node:assert/strict';
import { coverageStates } from '../../../src/core/model/coverage-states';
import type { Block } from '../../../src/core/description/block';
import { report, reportParts } from '../../../src/core/description/report';
import { printedHash } from '../../../src/core/exports/printed';
import { noTrendWords } from '../../../src/core/outside/no-trend';
import { trendName, wantedTrend } from '../../../src/core/outside/trend';
import type { TrendFact, TrendPoint } from '../../../src/core/index/outside-facts';
import { differs } from '../../../src/core/description/spelling';
import { blockMarkdown } from '../../../src/export/markdown';
import { filesOf, manifest, programmeOf, reportOf, typeOne, type Files } from './programme';
import { textOfBlock } from './templates';
import { yaml } from '../../../src/core/syntax/text-block';

const control = (id: string, rest: string): string => yaml`
  id: ${id}
  title: T
  statement: The lead does ${id}.
  ${rest}
`;
const states = Object.fromEntries(coverageStates.map((each) => [each, 0])) as TrendPoint['byState'];
const point = (day: string, covered: number, more: Partial<TrendPoint['byState']> = {}): TrendPoint => ({
  day,
  commit: 'c'.repeat(40),
  covered,
  inScope: 33,
  byState: { ...states, addressed: covered, gap: 33 - covered, ...more },
});

function dashboard(files: Files, trend?: TrendFact, spelling?: 'american'): Block[] {
  const programme = programmeOf(files);
  if (trend) programme.learn([{ kind: 'trend', name: trendName, value: trend }]);
  return report(programme.view('full'), { dashboard: true, spelling }).filter((each) => each.section === 'dashboard');
}

function rows(blocks: readonly Block[], id: string): string[] {
  const table = blocks.find((each) => each.id === `dashboard/${id}`);
  assert.ok(table?.type === 'table', blocks.map((each) => each.id).join(' '));
  return table.rows.map((row) => row.cells.map((cell) => cell.map((each) => each.text).join('')).join(' | '));
}

function text(blocks: readonly Block[], id: string): string {
  const block = blocks.find((each) => each.id === `dashboard/${id}`);
  assert.ok(block, blocks.map((each) => each.id).join(' '));
  return textOfBlock(block);
}

describe('dashboard', () => {
  it('stands behind the cover of a report that asks for it, says that it is no part of it, and is in no other', () => {
    const files = filesOf('examples/larkspur-labs');
    const asked = reportOf(files, { dashboard: true });
    const first = asked.findIndex((each) => each.section === 'dashboard');
    assert.deepEqual([...new Set(asked.slice(0, first).map((each) => each.section))], ['cover']);
    assert.match(blockMarkdown(asked[first + 1]!), /no part of a report/);
    assert.deepEqual(
      asked.filter((each) => each.section !== 'dashboard'),
      reportOf(files),
    );
    assert.deepEqual(
      reportParts(programmeOf(files).view('full')).filter((each) => each.key.startsWith('dashboard')),
      [],
    );
    assert.equal(printedHash(asked), printedHash(reportOf(files)), 'an export is not older for it');
  });

  it('tells the fraction of each series, and its states in words', () => {
    const files = {
      'soc2.yaml': `${manifest}not_relevant: [{criterion: CC6.4, reason: None}]\n`,
      'controls/a.yaml': control('A', 'criteria: [CC1.1, CC6.1]\n'),
      'controls/b.yaml': control(
        'B',
        yaml`
          criteria: [CC1.2]
          status: planned
        `,
      ),
    };
    const found = rows(dashboard(files), 'series/table');
    assert.equal(found[0], 'CC1 Control environment | 1/5 | 3 gap, 1 planned only, 1 addressed');
    assert.match(
      found.find((each) => each.startsWith('CC6'))!,
      /\| 1\/7 \| 1 not relevant, 6 gap, 1 addressed$/,
    );
    assert.match(text(dashboard(files), 'series/fraction'), /^2\/32 criteria are covered:/);
  });

  it('says so when nothing is in scope', () => {
    assert.equal(
      text(dashboard({ 'soc2.yaml': manifest.replace('[security]', '[]') }), 'series/fraction'),
      'No criterion is in scope yet.',
    );
  });

  it('counts what each role owns and has to do, those that are late first, work of nobody included', () => {
    const files = {
      'soc2.yaml': `${manifest}cuecs: []\n`,
      'people.yaml': yaml`
        roles:
          - {id: lead, title: Security lead}
          - {id: ops, title: Operations}
      `,
      'controls/a.yaml': control(
        'A',
        yaml`
          criteria: [CC1.1]
          owner: ops
          frequency: quarterly
        `,
      ),
      'controls/b.yaml': control(
        'B',
        yaml`
          criteria: [CC1.2]
          owner: ops
        `,
      ),
      'controls/c.yaml': control(
        'C',
        yaml`
          criteria: [CC1.3]
          owner: lead
        `,
      ),
      'controls/d.yaml': control('D', 'criteria: [CC1.4]\n'),
      'controls/e.yaml': control(
        'E',
        yaml`
          criteria: [CC1.5]
          owner: gone
          status: planned
        `,
      ),
    };
    const found = rows(dashboard(files), 'owners/table').map((each) => each.split(' | ').slice(0, 4).join(' | '));
    assert.deepEqual(
      found,
      ['Operations | 2 | 1 | 1', 'Nobody | 1 | 0 | 0', 'Security lead | 1 | 0 | 0'],
      'the second quarter is not late on 15 July',
    );
  });

  it('refers to the grid of evidence at type 2 only', () => {
    assert.equal(
      text(dashboard({ 'soc2.yaml': manifest }), 'evidence/where'),
      'The evidence of each control, month by month, stands in the annex: Evidence by month.',
    );
    const anchors = reportOf({ 'soc2.yaml': manifest }).flatMap((each) =>
      each.type === 'heading' ? [each.anchor] : [],
    );
    assert.ok(anchors.includes('section-evidence'));
    assert.ok(!dashboard({ 'soc2.yaml': typeOne }).some((each) => each.id.startsWith('dashboard/evidence')));
  });
});

describe('dashboard: trend', () => {
  const files = { 'soc2.yaml': manifest };

  it('words one, two and three months', () => {
    const points = [point('2026-04-30', 9), point('2026-05-31', 20), point('2026-06-30', 31)];
    const lead = (count: number): string => text(dashboard(files, { points: points.slice(0, count) }), 'trend/lead');
    assert.deepEqual([1, 2, 3].map(lead), [
      'The history begins with 9/33 covered on 30 April 2026.',
      'From 9/33 covered on 30 April 2026 to 20/33 covered on 31 May 2026.',
      'From 9/33 covered on 30 April 2026 to 31/33 covered on 30 June 2026.',
    ]);
    assert.equal(
      text(dashboard(files, { points: [{ ...point('2026-04-30', 0), inScope: 0 }] }), 'trend/lead'),
      'The history begins with no criterion in scope on 30 April 2026.',
    );
  });

  it('draws a column for each month and says all of it in words', () => {
    const figure = dashboard(
      files,
      { points: [point('2026-05-31', 20, { 'not-relevant': 1, gap: 12 }), point('2026-06-30', 31)] },
      'american',
    ).find((each) => each.type === 'figure');
    assert.ok(figure?.type === 'figure' && figure.picture.type === 'columns');
    assert.deepEqual(figure.picture.columns, [
      { label: ['May', '2026'], part: 20, whole: 32 },
      { label: ['Jun', '2026'], part: 31, whole: 33 },
    ]);
    assert.deepEqual(
      figure.words.map((each) => each.text[0]!.text),
      [
        'May 31, 2026: 20/32 covered (1 not relevant, 12 gap and 20 addressed).',
        'June 30, 2026: 31/33 covered (2 gap and 31 addressed).',
      ],
    );
  });

  it('says in its place why there is none, and what would settle it', () => {
    assert.match(text(dashboard(files), 'trend/none'), /is being read/);
    for (const [none, words] of Object.entries(noTrendWords)) {
      assert.equal(text(dashboard(files, { none: none as keyof typeof noTrendWords }), 'trend/none'), words);
      assert.match(words, /\. [A-Z][^.]+.*\.$/, 'what is wrong, then what would settle it');
      assert.ok(!differs(words));
    }
    assert.match(text(dashboard(files, { points: [] }), 'trend/none'), /Commit its files/);
  });

  it('wants the ends of months from the year before, or from the beginning of a longer period, 24 at most', () => {
    const days = (from: string, to: string): string[] =>
      wantedTrend(
        programmeOf({ 'soc2.yaml': manifest.replace('2026-01-01', from).replace('2026-06-30', to) }).view('visible'),
      ).days;
    assert.deepEqual(days('2026-01-01', '2026-06-30').slice(0, 2), ['2025-06-30', '2025-07-31']);
    assert.deepEqual(days('2026-01-01', '2026-06-30').slice(-2), ['2026-05-31', '2026-06-30']);
    assert.deepEqual(
      days('2026-01-01', '2026-12-31').slice(-2),
      ['2026-06-30', '2026-07-15'],
      'today ends an unfinished period',
    );
    assert.equal(days('2025-01-15', '2026-06-30')[0], '2025-01-31');
    assert.deepEqual(
      [days('2020-01-01', '2026-06-30').length, days('2020-01-01', '2026-06-30')[0]],
      [24, '2024-07-31'],
    );
    assert.equal(days('0001-01-01', '2026-06-30').length, 24);
    assert.deepEqual(wantedTrend(programmeOf({}).view('visible')).days.at(-1), '2026-07-15');
  });
});
