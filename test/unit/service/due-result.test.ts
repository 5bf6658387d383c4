import { deepEqual, equal } from 'node:assert/strict';
import { Programme } from '../../../src/core/index/programme';
import { dueResult, touchesDue } from '../../../src/service/sidebar/due-result';
import { yaml } from '../../../src/core/syntax/text-block';

const manifest = yaml`
  schema: soc2/1
  categories: [security]
  report: {type: 2, period: {from: 2026-01-01, to: 2026-06-30}}
  cuecs: []
`;
const control = (id: string): string => yaml`
  title: Review
  statement: The lead reviews access.
  criteria: [CC6.2]
  owner: ciso
  frequency: quarterly
  type: detective
  nature: manual
  reviewed: 2026-01-10
  # ${id}
`;
const people = yaml`
  roles:
    - {id: ciso, title: Head of Security}
`;

describe('the rows of due work', () => {
  const many = Array.from({ length: 50 }, (_, index) => `AC-${String(index + 1).padStart(2, '0')}`);

  function opened(): { programme: Programme; rows(): ReturnType<typeof dueResult>['rows'] } {
    const programme = new Programme({ layout: 'soc2', today: '2026-05-01' });
    programme.update([
      { path: 'soc2.yaml', text: manifest },
      { path: 'people.yaml', text: people },
      ...many.map((id) => ({ path: `controls/${id}.yaml`, text: control(id) })),
    ]);
    return { programme, rows: () => dueResult({ programme, uriOf: (path) => `file:///p/${path}` }).rows };
  }

  it('say whose work it is, when, and where it stands', () => {
    const row = opened()
      .rows()
      .find((each) => each.subject === 'AC-07' && each.bucket === 'overdue')!;
    deepEqual(
      [row.kind, row.ownerTitle, row.date, row.interval],
      ['evidence', 'Head of Security', '2026-04-20', { from: '2026-01-01', to: '2026-03-31' }],
    );
    deepEqual([row.place?.uri, row.place?.range.start], ['file:///p/controls/AC-07.yaml', { line: 0, character: 7 }]);
  });

  it('are announced when a date, an owner or evidence changes, not for prose', () => {
    const { programme, rows } = opened();
    const edit = (path: string, text: string | undefined): boolean => {
      rows();
      return touchesDue(programme.update([{ path, text }]).stale);
    };
    equal(edit('controls/AC-07.yaml', control('AC-07').replace('reviews access', 'reviews all access')), false);
    equal(edit('controls/AC-07.yaml', control('AC-07').replace('2026-01-10', '2026-01-11')), true);
    equal(
      edit(
        'evidence/a.yaml',
        yaml`
          title: A
          control: AC-07
          kind: review
          covers: 2026-02-01
          collected: 2026-02-01
          source: SEC-481
          location: vault://x
          result: ok
        `,
      ),
      true,
    );
    equal(
      rows().some((each) => each.subject === 'AC-07' && each.bucket === 'overdue'),
      false,
    );
  });

  it('cost one record when one record changes', () => {
    const { programme, rows } = opened();
    rows();
    const before = programme.derived.counters.computed;
    programme.update([{ path: 'controls/AC-07.yaml', text: control('AC-07').replace('2026-01-10', '2026-01-11') }]);
    rows();
    const computed = programme.derived.counters.computed - before;
    equal(computed <= 4, true, `${computed} values were computed for one control of ${many.length}`);
  });
});
