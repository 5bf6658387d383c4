import assert from 'node:assert/strict';
import { intervalsOf } from '../../../src/core/evidence/intervals';

const half = { categories: [], type: 2 as const, from: '2026-01-01', to: '2026-06-30' };
type Data = Parameters<typeof intervalsOf>[1];

function words(data: Data, scope = half): string[] {
  return intervalsOf(scope, data).map((each) => `${each.from.slice(5)}..${each.to.slice(5)}`);
}

describe('intervals that need evidence', () => {
  const table: readonly [name: string, data: Data, expected: readonly string[] | number][] = [
    ['daily', { frequency: 'daily' }, 181],
    ['weekly; a remainder of more than half a week stands alone', { frequency: 'weekly' }, 26],
    ['every two weeks', { frequency: 'biweekly' }, 13],
    [
      'monthly',
      { frequency: 'monthly' },
      ['01-01..01-31', '02-01..02-28', '03-01..03-31', '04-01..04-30', '05-01..05-31', '06-01..06-30'],
    ],
    ['continuous, run by a person: monthly', { frequency: 'continuous' }, 6],
    ['quarterly', { frequency: 'quarterly' }, ['01-01..03-31', '04-01..06-30']],
    ['every six months', { frequency: 'semi-annual' }, ['01-01..06-30']],
    ['yearly, in a shorter period', { frequency: 'annual' }, ['01-01..06-30']],
    [
      'started inside the period: counted from its first day',
      { frequency: 'quarterly', since: '2026-02-10' },
      ['02-10..05-09', '05-10..06-30'],
    ],
    [
      'a remainder shorter than half an interval belongs to the one before',
      { frequency: 'quarterly', since: '2026-03-01' },
      ['03-01..06-30'],
    ],
    ['ended inside the period', { frequency: 'monthly', until: '2026-02-28' }, ['01-01..01-31', '02-01..02-28']],
    [
      'started on the 31st: months that are shorter',
      { frequency: 'monthly', since: '2026-01-31', until: '2026-04-29' },
      ['01-31..02-27', '02-28..03-30', '03-31..04-29'],
    ],
    ['started after it, or ended before', { frequency: 'monthly', since: '2026-07-01' }, []],
    ['ended before it', { frequency: 'monthly', until: '2025-12-31' }, []],
    ['per event: a population instead', { frequency: 'per-event' }, []],
    ['automated: one proof instead', { frequency: 'monthly', nature: 'automated' }, []],
    ['no frequency', {}, []],
  ];
  for (const [name, data, expected] of table) {
    it(name, () => {
      const found = words(data);
      if (typeof expected === 'number') assert.equal(found.length, expected);
      else assert.deepEqual(found, expected);
    });
  }

  it('cover the span without holes, whatever the frequency', () => {
    for (const frequency of [
      'daily',
      'weekly',
      'biweekly',
      'monthly',
      'quarterly',
      'semi-annual',
      'annual',
      'continuous',
    ] as const) {
      for (const since of ['2026-01-01', '2026-01-31', '2026-02-28', '2026-06-30']) {
        const found = intervalsOf(half, { frequency, since });
        assert.equal(found[0]!.from, since);
        assert.equal(found[found.length - 1]!.to, '2026-06-30');
        for (let index = 1; index < found.length; index += 1) {
          assert.equal(
            (Date.parse(found[index]!.from) - Date.parse(found[index - 1]!.to)) / 86_400_000,
            1,
            `${frequency} since ${since}`,
          );
        }
      }
    }
  });

  it('end, however long the period is said to be', () => {
    assert.ok(intervalsOf({ ...half, from: '0001-01-01', to: '9999-12-31' }, { frequency: 'daily' }).length <= 4000);
  });
});
