import assert from 'node:assert/strict';
import { evidenceCells } from '../../../src/core/evidence/cells';
import { Checker } from '../../../src/core/rules/checker';
import { programme, type1, type2 } from '../coverage/programme';

const full: Readonly<Record<string, string>> = {
  title: 'Leavers',
  kind: 'population',
  covers: '2026-06-20',
  collected: '2026-06-25',
  source: 'HR',
  location: 'vault://leavers',
  result: 'ok',
  count: '3',
  query: 'All of them',
  completeness: 'Counted twice',
};

/** The problems of a record in which one key is absent, or has no value, and whether it shows anything. */
function check(report: string, lacking: string, how: 'absent' | 'empty'): void {
  const keys = Object.entries(full).flatMap(([key, value]): [string, string][] =>
    key !== lacking ? [[key, `${key}: ${value}`]] : how === 'empty' ? [[key, `${key}: `]] : [],
  );
  const isSize = (key: string): boolean => ['count', 'query', 'completeness'].includes(key);
  const own = keys.filter(([key]) => !isSize(key)).map(([, text]) => text);
  const size = keys.filter(([key]) => isSize(key)).map(([, text]) => text);
  const text = `{control: C, ${own.join(', ')}, population: {${size.join(', ')}}}\n`;
  const made = programme({ report, controls: { C: 'frequency: per-event' }, files: { 'evidence/E.yaml': text } });
  const view = made.view();
  const shown = evidenceCells(view, view.get('control', 'C')!).filter((each) => each.state === 'covered');
  assert.equal(shown.length, 0, text);
  assert.notDeepEqual(new Checker(made).all().get('evidence/E.yaml') ?? [], [], `nothing says why: ${text}`);
}

describe('a record that counts for nothing', () => {
  for (const [name, report] of Object.entries({ 'type 2': type2, 'type 1': type1, 'no type': 'report: {}' }))
    it(`is told why, with ${name}`, () => {
      for (const key of ['kind', 'collected', 'source', 'location', 'result', 'count', 'query', 'completeness'])
        for (const how of ['absent', 'empty'] as const) check(report, key, how);
    });
});
