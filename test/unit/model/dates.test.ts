import assert from 'node:assert/strict';
import { addDays, addMonths, daysBetween, formatDate, isIsoDate, parseDate } from '../../../src/core/model/dates';

describe('parseDate', () => {
  const cases: [string, string | undefined][] = [
    ['2026-06-30', '2026-06-30'],
    ['Jun 1 2018', '2018-06-01'],
    ['June 1, 2018', '2018-06-01'],
    ['Sept. 5 2020', '2020-09-05'],
    ['1 Jun 2018', '2018-06-01'],
    ['3rd May 2021', '2021-05-03'],
    ['2018-6-1', '2018-06-01'],
    ['2026-06-30T12:00:00Z', '2026-06-30'],
    ['2026-06-30 12:00:00 +02:00', '2026-06-30'],
    [' 2026-06-30 ', '2026-06-30'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2026-02-29', undefined],
    ['1900-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-04-31', undefined],
    ['01/06/2018', undefined],
    ['Jun 2018', undefined],
    ['Foo 1 2018', undefined],
    ['constructor 1 2018', undefined],
    ['', undefined],
    ['soon', undefined],
    ['9'.repeat(1_000_000), undefined],
  ];
  for (const [text, iso] of cases)
    it(`${text.slice(0, 30)} -> ${iso ?? 'none'}`, () => assert.equal(parseDate(text), iso));
});

describe('date arithmetic', () => {
  it('agrees with the calendar of the platform for a thousand days around leap years', () => {
    for (const start of ['1899-12-25', '1999-12-01', '2023-12-20', '2026-01-01']) {
      for (let n = -250; n <= 250; n += 1) {
        const expected = new Date(Date.parse(`${start}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
        assert.equal(addDays(start, n), expected);
        assert.equal(daysBetween(start, expected), n);
      }
    }
  });

  it('adds months, ending at the last day of a shorter one', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
    assert.equal(addMonths('2026-11-15', 3), '2027-02-15');
    assert.equal(addMonths('2026-01-15', -13), '2024-12-15');
  });

  it('leaves text that is no date alone', () => {
    assert.equal(addDays('soon', 3), 'soon');
    assert.equal(addMonths('soon', 3), 'soon');
    assert.ok(Number.isNaN(daysBetween('soon', '2026-01-01')));
    assert.equal(isIsoDate('2026-1-1'), false);
  });

  it('formats in words', () => {
    assert.equal(formatDate('2026-06-30', 'british'), '30 June 2026');
    assert.equal(formatDate('2026-06-03', 'american'), 'June 3, 2026');
    assert.equal(formatDate('soon', 'british'), 'soon');
    assert.equal(formatDate('2026-13-03', 'british'), '2026-13-03');
  });
});
