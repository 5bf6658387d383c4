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

/** Lines with their foldings undone, as a calendar reads them. */
function read(text: string): string[] {
  assert.ok(text.endsWith('\r\n'));
  return text.replace(/\r\n /g, '').trimEnd().split('\r\n');
}

describe('due work as a calendar', () => {
  it('is a whole-day event each', () => {
    assert.deepEqual(read(dueCalendar([item()], 'SOC 2 Larkspur', '2026-07-15')), [
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
      'DESCRIPTION:It is open.\\nOwner: hr\\nfindings/F-1.yaml',
      'CATEGORIES:finding',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('keeps the uid while the work is the same', () => {
    const uid = (each: DueItem): string => /UID:(\w+)/.exec(dueCalendar([each], '', '2026-07-15'))![1]!;
    assert.equal(uid(item()), uid(item({ date: '2027-01-01', title: 'Other words' })));
    assert.notEqual(uid(item()), uid(item({ id: 'finding finding F-2' })));
    const twice = [...dueCalendar([item(), item()], 'a', '2026-07-15').matchAll(/UID:(\w+)/g)].map((each) => each[1]);
    const elsewhere = [...dueCalendar([item()], 'b', '2026-07-15').matchAll(/UID:(\w+)/g)].map((each) => each[1]);
    assert.equal(new Set([...twice, ...elsewhere]).size, 3, 'one id twice, or in two programmes, is not one event');
  });

  it('lets no text become another line', () => {
    const lines = read(
      dueCalendar(
        [
          item({
            title: 'a;b,c\\d\r\nEND:VEVENT\u0007',
            reason: textBlock`
              x
              ATTACH:http://example.com`,
          }),
        ],
        'n',
        '2026-07-15',
      ),
    );
    assert.equal(lines.filter((each) => each === 'END:VEVENT').length, 1);
    assert.ok(lines.includes('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT '));
    assert.ok(!lines.some((each) => each.startsWith('ATTACH')));
  });

  it('folds long lines by bytes and tears no character', () => {
    const title = `${'ä'.repeat(60)}${'😀'.repeat(30)}`;
    const text = dueCalendar([item({ title })], 'n', '2026-07-15');
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(read(text).includes(`SUMMARY:${title}`));
  });
});
