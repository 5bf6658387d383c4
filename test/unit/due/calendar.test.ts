import assert from 'node:assert/strict';
import type { DueItem } from '../../../src/core/due/item';
import { hashOf } from '../../../src/core/model/hash';
import { dueCalendar } from '../../../src/export/due-calendar';
import { textBlock } from '../../../src/core/syntax/text-block';

const item = (rest: Partial<DueItem> = {}): DueItem => ({
  id: 'finding finding F-1',
  kind: 'finding',
  record: { kind: 'finding', id: 'F-1', file: 'findings/F-1.yaml' },
  title: 'Settle finding F-1',
  reason: 'It is open.',
  owner: 'hr',
  date: '2026-07-31',
  ...rest,
});

const calendar = (items: readonly DueItem[], name = 'SOC 2 Larkspur', day = '2026-07-15', apart?: string): string =>
  dueCalendar(items, { name, apart, day, titleOf: (role) => (role === 'hr' ? 'Head of People' : role) });

/** Lines with their foldings undone, as a calendar reads them. */
function read(text: string): string[] {
  assert.ok(text.endsWith('\r\n'));
  return text.replace(/\r\n /g, '').trimEnd().split('\r\n');
}

describe('due work as a calendar', () => {
  it('is a whole-day event each', () => {
    assert.deepEqual(read(calendar([item()], 'SOC 2 Larkspur')), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//SOC 2 Workbench//Due work//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:SOC 2 Larkspur',
      'BEGIN:VEVENT',
      `UID:${hashOf(JSON.stringify(['SOC 2 Larkspur', 'finding finding F-1']))}@soc2-workbench`,
      'DTSTAMP:20260715T000000Z',
      'DTSTART;VALUE=DATE:20260731',
      'DTEND;VALUE=DATE:20260801',
      'SUMMARY:Settle finding F-1',
      'DESCRIPTION:It is open.\\nOwner: Head of People\\nfindings/F-1.yaml',
      'CATEGORIES:finding',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Settle finding F-1',
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('keeps the uid while the work is the same', () => {
    const uid = (each: DueItem): string => /UID:(\w+)/.exec(calendar([each], ''))![1]!;
    assert.equal(uid(item()), uid(item({ date: '2027-01-01', title: 'Other words' })));
    assert.notEqual(uid(item()), uid(item({ id: 'finding finding F-2' })));
    const [, here] = /UID:(\w+)/.exec(calendar([item()], 'a'))!;
    const [, elsewhere] = /UID:(\w+)/.exec(calendar([item()], 'b'))!;
    assert.notEqual(here, elsewhere, 'one id in two programmes is not one event');
  });

  it('tells programmes of one name apart where it is said what they differ in', () => {
    const [one, other, same] = ['drafts', '2026', '2026'].map((apart) =>
      read(calendar([item()], 'SOC 2 Larkspur', '2026-07-15', apart)),
    );
    const uid = (lines: readonly string[]): string => lines.find((each) => each.startsWith('UID:'))!;
    const alone = uid(read(calendar([item()])));
    assert.equal(new Set([uid(one!), uid(other!), alone]).size, 3);
    assert.deepEqual(other, same);
    assert.ok(other!.includes('X-WR-CALNAME:SOC 2 Larkspur (2026)'));
  });

  it('lays overdue work on the day of the list, and says since when it is overdue', () => {
    const of = (rest: Partial<DueItem>): string[] => read(calendar([item(rest)]));
    for (const late of [item({ date: '2026-04-20' }), item({ date: '2025-05-20' })]) {
      const lines = of(late);
      assert.ok(lines.includes('DTSTART;VALUE=DATE:20260715') && lines.includes('DTEND;VALUE=DATE:20260716'));
      assert.ok(lines.some((each) => each.startsWith(`DESCRIPTION:Overdue since ${late.date}\\nIt is open.`)));
      assert.ok(lines.includes('TRIGGER:PT9H'), 'an alarm on a day that is past');
    }
    assert.ok(of({ date: '2026-07-30', over: true }).includes('DTSTART;VALUE=DATE:20260730'), 'never moved back');
  });

  it('reminds of work on a day and at an hour that are still to come', () => {
    for (const [date, trigger] of [
      ['2026-07-14', 'PT9H'],
      ['2026-07-15', 'PT9H'],
      ['2026-07-16', 'PT9H'],
      ['2026-07-17', '-P1D'],
    ] as const)
      assert.ok(read(calendar([item({ date })])).includes(`TRIGGER:${trigger}`), date);
    assert.ok(read(calendar([item({ date: '2026-07-30', over: true })])).includes('TRIGGER:PT9H'), 'overdue, ahead');
  });

  it('lets no text become another line', () => {
    const lines = read(
      calendar(
        [
          item({
            title: 'a;b,c\\d\r\nEND:VEVENT\u0007',
            reason: textBlock`
              x
              ATTACH:http://example.com`,
          }),
        ],
        'n',
      ),
    );
    assert.equal(lines.filter((each) => each === 'END:VEVENT').length, 1);
    assert.ok(lines.includes('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT '));
    assert.ok(!lines.some((each) => each.startsWith('ATTACH')));
  });

  it('folds long lines by bytes and tears no character', () => {
    const title = `${'ä'.repeat(60)}${'😀'.repeat(30)}`;
    const text = calendar([item({ title })], 'n');
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(read(text).includes(`SUMMARY:${title}`));
  });
});
