import assert from 'node:assert/strict';
import { stateWords } from '../../../src/core/description/pictures/heat-map';
import { evidencePicture, type EvidenceRow } from '../../../src/core/description/pictures/evidence';
import type { CriterionCoverage } from '../../../src/core/coverage/state';
import { heatMapPicture } from '../../../src/core/description/pictures/heat-map';

const criterion = (id: string, state: CriterionCoverage['state']): CriterionCoverage => ({
  id,
  state,
  category: 'security',
  controls: [],
  policies: [],
  csocs: [],
  reason: '',
});
/** All intervals of a month, those that something shows, and those whose time is over. */
const month = (total: number, shown: number, over: number): EvidenceRow['months'][number] => ({
  covered: shown,
  missing: over - shown,
  due: total - over,
});
const text = (words: { text: { text: string }[] }[]): string[] =>
  words.map((item) => item.text.map((each) => each.text).join(''));

describe('pictures: coverage', () => {
  it('has a row for each series and a cell for each criterion, its state in words', () => {
    const map = heatMapPicture([
      criterion('CC1.1', 'gap'),
      criterion('CC1.2', 'evidenced'),
      criterion('CC6.4', 'carved-out'),
      criterion('A1.1', 'not-in-scope'),
    ])!;
    assert.deepEqual(
      map.picture.rows.map((row) => [
        row.label.split(' ')[0],
        row.cells.map((cell) => `${cell.label} ${cell.words} ${cell.tone}`),
      ]),
      [
        ['CC1', ['CC1.1 gap gap', 'CC1.2 evidenced evidenced']],
        ['CC6', ['CC6.4 carved out carved-out']],
      ],
    );
    assert.deepEqual(
      text(map.words).map((each) => each.split(': ')[1]),
      ['CC1.1 gap, CC1.2 evidenced.', 'CC6.4 carved out.'],
    );
  });

  it('is none when nothing is in scope', () =>
    assert.equal(heatMapPicture([criterion('CC1.1', 'not-in-scope')]), undefined));
  it('never calls a criterion satisfied, met, passed or compliant', () =>
    assert.doesNotMatch(Object.values(stateWords).join(' '), /satisf|\bmet\b|pass|complian/));
});

describe('pictures: evidence', () => {
  const row = (control: string, ...months: EvidenceRow['months']): EvidenceRow => ({ control, title: 'T', months });
  const months = ['Jan 2026', 'Feb 2026', 'Mar 2026'];

  it('tells what is there, missing, not due and not expected apart without colour', () => {
    const { picture } = evidencePicture(months.slice(0, 2), [
      row('A', month(1, 1, 1), month(0, 0, 0)),
      row('B', month(2, 1, 2), month(1, 0, 0)),
    ]);
    assert.deepEqual(
      picture.rows.map((each) => each.cells.map(({ label, words }) => [label, words])),
      [
        [
          ['1/1', ''],
          ['', ''],
        ],
        [
          ['1/2', 'missing'],
          ['', 'not due'],
        ],
      ],
    );
  });

  it('words controls that lack evidence for one, two and three months', () => {
    const rows = [
      row('A', month(1, 0, 1)),
      row('B', month(1, 0, 1), month(1, 0, 1)),
      row('C', month(1, 0, 1), month(1, 0, 1), month(1, 0, 1)),
      row('D', month(1, 1, 1)),
      row('E', month(1, 1, 1)),
      row('F', month(1, 0, 0)),
    ];
    assert.deepEqual(text(evidencePicture(months, rows).words), [
      'A lacks evidence that was due in Jan 2026.',
      'B lacks evidence that was due in Jan 2026 and Feb 2026.',
      'C lacks evidence that was due in Jan 2026, Feb 2026 and Mar 2026.',
      'All evidence that was due is there for D and E.',
      'Nothing has been due yet for F.',
    ]);
  });

  it('shows at most 40 controls, first those that lack something, and says how many it leaves out', () => {
    const rows = Array.from({ length: 100 }, (_, index) => row(`C-${index}`, month(1, index === 99 ? 0 : 1, 1)));
    const { picture, words } = evidencePicture(months.slice(0, 1), rows);
    assert.equal(picture.rows.length, 40);
    assert.equal(picture.rows[0]!.label, 'C-99 T');
    assert.equal(text(words).at(-1), 'The picture leaves out 60 of the 100 controls; the table below lists them all.');
  });
});
