import assert from 'node:assert/strict';
import { bucketOf, dueList } from '../../../src/core/due/due-list';
import { Programme, type ProgrammeOptions } from '../../../src/core/index/programme';
import { WhatIfProgramme } from '../../../src/core/index/what-if';
import { writeDocument } from '../../../src/export/write';
import { yaml } from '../../../src/core/syntax/text-block';

const manifest = (today: string): string => yaml`
  schema: soc2/1
  categories: [security]
  report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
  ${today}
`;
const finding = yaml`
  id: F-1
  title: Late
  status: open
  due: 2026-03-10
`;

function programmeOf(days: Pick<ProgrammeOptions, 'today' | 'clock'>, today: string): Programme {
  const programme = new Programme({ layout: 'soc2', ...days });
  programme.update([
    { path: 'soc2.yaml', text: manifest(today) },
    { path: 'findings/F-1.yaml', text: finding },
  ]);
  return programme;
}

describe('the day to count from', () => {
  for (const [name, days, today, expected] of [
    ['a named day, before all', { today: '2026-05-05', clock: '2026-11-30' }, 'today: 2026-01-15', '2026-05-05'],
    ['the day of the manifest, before the clock', { clock: '2026-11-30' }, 'today: 2026-01-15', '2026-01-15'],
    ['the clock', { clock: '2026-11-30' }, '', '2026-11-30'],
    ['the clock, where the manifest has no real day', { clock: '2026-11-30' }, 'today: 2026-02-30', '2026-11-30'],
    ['the manifest, without a clock', {}, 'today: 2026-01-15', '2026-01-15'],
    ['none', {}, '', undefined],
  ] as const) {
    it(`is ${name}`, () => {
      const programme = programmeOf(days, today);
      assert.equal(programme.today, expected);
      assert.equal(programme.view().today, expected);
      assert.equal(new WhatIfProgramme(programme, { type: 1 }).programme.view().today, expected, 'in a what-if');
    });
  }

  it('moves with an edit of the manifest, and with it all that counts from it', () => {
    const programme = programmeOf({ clock: '2026-11-30' }, '');
    const suppose = new WhatIfProgramme(programme, { categories: ['privacy'] });
    const buckets = (of: Programme): string =>
      of.remember('buckets', 'visible', (view) =>
        dueList(view)
          .filter((each) => each.kind === 'finding')
          .map((each) => bucketOf(each, view.today!))
          .join(),
      );
    assert.deepEqual([buckets(programme), buckets(suppose.programme)], ['overdue', 'overdue']);
    for (const [today, expected] of [
      ['today: 2026-03-04', 'week'],
      ['today: 2026-01-15', 'later'],
      ['', 'overdue'],
    ] as const) {
      const { files } = programme.update([{ path: 'soc2.yaml', text: manifest(today) }]);
      suppose.follow(files);
      assert.deepEqual([buckets(programme), buckets(suppose.programme)], [expected, expected], today);
    }
  });

  it('is that of an export, which is refused where no day is known', async () => {
    const writers = { graphviz: () => Promise.reject(new Error()), docx: () => Promise.reject(new Error()) };
    const written = async (today: string, period = true): Promise<string> => {
      const programme = programmeOf({}, today);
      if (!period) programme.update([{ path: 'soc2.yaml', text: 'schema: soc2/1\n' }]);
      const view = programme.view('full');
      const { content } = await writeDocument(view, 'due', 'ics', {}, { ...writers, xlsx: writers.docx });
      return content as string;
    };
    assert.match(await written('today: 2026-05-05'), /^DTSTAMP:20260505T000000Z\r$/m);
    await assert.rejects(written('', false), /none is known/);
  });
});
