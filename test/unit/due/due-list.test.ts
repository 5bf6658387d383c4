import assert from 'node:assert/strict';
import { blanks } from '../../../src/core/blanks/blanks';
import { bucketOf, dayOfWork, dueList } from '../../../src/core/due/due-list';
import { dueKinds } from '../../../src/core/due/item';
import { hashOf } from '../../../src/core/model/hash';
import { dueCalendar } from '../../../src/export/due-calendar';
import { programme, type1, type Fixture } from '../coverage/programme';
import { yaml } from '../../../src/core/syntax/text-block';

/** Work of a programme as `date bucket kind record owner`, cuecs decided unless a case says otherwise. */
function workOf(fixture: Fixture): string[] {
  const view = programme({
    ...fixture,
    manifest: `${/cuecs/.test(fixture.manifest ?? '') ? '' : 'cuecs: []\n'}${(fixture.manifest ?? '').replace('cuecs: undecided\n', '')}`,
  }).view();
  const day = dayOfWork(view)!;
  return dueList(view).map(
    (each) =>
      `${each.date} ${bucketOf(each, day)} ${each.kind} ${each.record.id}${each.owner ? ` ${each.owner}` : ''}${each.interval ? ` ${each.interval.from}..${each.interval.to}` : ''}`,
  );
}

const policy = (keys: string): Fixture['files'] => ({
  'policies/a.md': yaml`
    ---
    name: Access
    acronym: ACP
    ${keys}
    ---
    Text
  `,
});
const vendor = (keys: string): Fixture['files'] => ({
  'vendors/aws.yaml': yaml`
    name: AWS
    owner: ops
    ${keys}
  `,
});
const carvedOut = 'subservice: {method: carve-out, csocs: [], monitoring: []}\n';
const report = (to: string, rest = ''): string => yaml`
  assurance:
    - {kind: soc2-type2, period: {from: 2025-01-01, to: ${to}}${rest}}
`;
const read = (date: string): string => `, reviewed: {date: ${date}, by: ops, exceptions: none}`;

const table: readonly [name: string, fixture: Fixture, expected: readonly string[]][] = [
  ['nothing', {}, []],
  [
    'evidence that is late is one piece of work, what comes is one each',
    { controls: { C: 'frequency: monthly, owner: ops' }, today: '2026-03-20' },
    [
      '2026-02-10 overdue evidence C ops 2026-01-01..2026-02-28',
      '2026-04-10 month evidence C ops 2026-03-01..2026-03-31',
      '2026-05-10 later evidence C ops 2026-04-01..2026-04-30',
      '2026-06-10 later evidence C ops 2026-05-01..2026-05-31',
      '2026-07-10 later evidence C ops 2026-06-01..2026-06-30',
    ],
  ],
  [
    'of weekly evidence only the next is announced',
    {
      controls: { C: 'frequency: weekly' },
      evidence: ['covers: {from: 2026-01-01, to: 2026-03-11}'],
      today: '2026-03-14',
    },
    ['2026-03-22 month evidence C 2026-03-12..2026-03-18'],
  ],
  [
    'what a record shows is done',
    { controls: { C: 'frequency: quarterly' }, evidence: ['covers: 2026-02-01'], today: '2026-05-01' },
    ['2026-07-20 later evidence C 2026-04-01..2026-06-30'],
  ],
  [
    'a population, before its end',
    { controls: { C: 'frequency: per-event' }, today: '2026-07-25' },
    ['2026-07-30 week evidence C 2026-01-01..2026-06-30'],
  ],
  [
    'configuration and history of an automated control',
    {
      controls: { C: 'frequency: continuous, nature: automated' },
      evidence: ['kind: configuration, covers: 2026-06-01'],
      today: '2026-08-15',
    },
    ['2026-07-30 overdue evidence C 2026-01-01..2026-06-30'],
  ],
  [
    'planned and retired controls need nothing',
    {
      controls: {
        C: 'frequency: quarterly, status: planned',
        D: 'frequency: quarterly, status: retired, reviewed: 2024-01-01',
      },
    },
    [],
  ],
  [
    'type 1: the proof',
    { report: type1, controls: { C: 'frequency: quarterly' }, today: '2026-06-01' },
    ['2026-07-30 later evidence C 2026-06-30..2026-06-30'],
  ],
  [
    'without a today it is over, and dated by its end',
    { controls: { C: 'frequency: quarterly' }, today: null },
    ['2026-03-31 overdue evidence C 2026-01-01..2026-06-30'],
  ],

  [
    'a policy a year after its review',
    {
      files: policy(yaml`
        owner: ciso
        last_reviewed: 2025-07-18
      `),
    },
    ['2026-07-18 week policy-review ACP ciso'],
  ],
  [
    'a policy on the day that was planned',
    {
      files: policy(yaml`
        last_reviewed: 2026-02-01
        next_review: 2026-08-01
      `),
    },
    ['2026-08-01 month policy-review ACP'],
  ],
  [
    'a plan beyond a year does not put it off',
    {
      files: policy(yaml`
        last_reviewed: 2026-02-01
        next_review: 2028-02-01
      `),
    },
    ['2027-02-01 later policy-review ACP'],
  ],
  [
    'a planned day that was kept',
    {
      files: policy(yaml`
        last_reviewed: 2026-07-01
        next_review: 2026-06-15
      `),
    },
    ['2027-07-01 later policy-review ACP'],
  ],
  [
    'by the revisions, and the months of the manifest',
    {
      manifest: 'lint: {policy_review_months: 18}\n',
      files: policy('majorRevisions: [{date: 2025-01-10, comment: First}, {date: 2025-03-10, comment: Second}]\n'),
    },
    ['2026-09-10 later policy-review ACP'],
  ],
  [
    'a review whose comment is open, which counts for nothing',
    {
      files: policy(
        yaml`
          last_reviewed: 2026-07-01
          majorRevisions: [{date: 2025-07-20, comment: First}, {date: 2026-07-01, comment: ${blanks.reviewComment}}]
        `,
      ),
    },
    ['2026-07-20 week policy-review ACP'],
  ],
  [
    'a review after one whose comment is open',
    {
      files: policy(
        yaml`
          last_reviewed: 2026-07-02
          majorRevisions: [{date: 2026-07-01, comment: ${blanks.reviewComment}}]
        `,
      ),
    },
    ['2027-07-02 later policy-review ACP'],
  ],
  [
    'one revision whose comment is open, without a list around it',
    { files: policy(`majorRevisions: {date: 2026-07-01, comment: ${blanks.reviewComment}}\n`) },
    ['2026-06-30 overdue policy-review ACP'],
  ],
  ['a policy that nobody reviewed', { files: policy('') }, ['2026-06-30 overdue policy-review ACP']],

  [
    'the text of a control',
    { controls: { C: 'reviewed: 2025-07-20, owner: ops' } },
    ['2026-07-20 week control-review C ops'],
  ],
  ['a control that was never compared', { controls: { C: 'owner: ops' } }, []],

  ['a vendor on its day', { files: vendor('next_review: 2026-08-20\n') }, ['2026-08-20 later vendor-review aws ops']],
  [
    'a report that was read since',
    {
      files: vendor(yaml`
        next_review: 2026-05-01
        ${report('2026-03-31', read('2026-05-20'))}
      `),
    },
    ['2027-05-20 later vendor-report aws ops'],
  ],
  ['a report that nobody read', { files: vendor(report('2026-03-31')) }, ['2026-06-30 overdue vendor-report aws ops']],
  [
    'of two reports of a kind, the newer one',
    {
      files: vendor(
        yaml`
          assurance:
            - {kind: soc2-type2, period: {from: 2024-01-01, to: 2024-12-31}}
            - {kind: soc2-type2, period: {from: 2025-04-01, to: 2026-03-31}${read('2026-05-01')}}
        `,
      ),
    },
    ['2027-05-01 later vendor-report aws ops'],
  ],
  [
    'no assurance about a critical vendor',
    { files: vendor('tier: critical\n') },
    ['2026-06-30 overdue vendor-report aws ops'],
  ],
  ['no assurance about a small one', { files: vendor('tier: low\n') }, []],
  [
    'a report that ends three months before the period does',
    { files: vendor(`${carvedOut}${report('2026-03-31', read('2026-05-01'))}`) },
    ['2027-05-01 later vendor-report aws ops'],
  ],
  [
    'a day earlier: a bridge letter',
    { files: vendor(`${carvedOut}${report('2026-03-29', read('2026-05-01'))}`) },
    ['2026-06-29 overdue bridge-letter aws ops', '2027-05-01 later vendor-report aws ops'],
  ],
  [
    'a bridge letter that reaches far enough',
    { files: vendor(`${carvedOut}${report('2025-12-31', `, bridge_letter: 2026-04-15${read('2026-05-01')}`)}`) },
    ['2027-05-01 later vendor-report aws ops'],
  ],
  [
    'a bridge letter that does not',
    { files: vendor(`${carvedOut}${report('2025-12-31', `, bridge_letter: 2026-02-15${read('2026-05-01')}`)}`) },
    ['2026-05-15 overdue bridge-letter aws ops', '2027-05-01 later vendor-report aws ops'],
  ],
  [
    'type 1 asks for no bridge',
    { report: type1, files: vendor(`${carvedOut}${report('2025-06-30', read('2026-05-01'))}`) },
    ['2027-05-01 later vendor-report aws ops'],
  ],

  [
    'a finding on its day',
    {
      files: {
        'findings/F-1.yaml': yaml`
          title: Late
          owner: hr
          due: 2026-07-15
          status: open
        `,
      },
    },
    ['2026-07-15 week finding F-1 hr'],
  ],
  [
    'a finding without a day',
    {
      files: {
        'findings/F-1.yaml': yaml`
          title: Late
          found: 2026-06-01
          status: remediating
        `,
      },
    },
    ['2026-07-01 overdue finding F-1'],
  ],
  [
    'findings that are settled or accepted',
    {
      files: {
        'findings/F-1.yaml': yaml`
          due: 2026-07-01
          status: closed
        `,
        'findings/F-2.yaml': yaml`
          due: 2026-07-01
          status: accepted
        `,
        'findings/F-3.yaml': yaml`
          due: 2026-07-01
          closed: 2026-06-30
        `,
      },
    },
    [],
  ],
  [
    'a risk',
    {
      files: {
        'risks/R-1.yaml': yaml`
          title: Fraud
          owner: cfo
          reviewed: 2025-08-14
        `,
      },
    },
    ['2026-08-14 month risk-review R-1 cfo'],
  ],
  [
    'a month from today is later',
    {
      files: {
        'risks/R-1.yaml': yaml`
          title: Fraud
          owner: cfo
          reviewed: 2025-08-15
        `,
      },
    },
    ['2026-08-15 later risk-review R-1 cfo'],
  ],
  [
    'a risk that is closed',
    {
      files: {
        'risks/R-1.yaml': yaml`
          title: Fraud
          reviewed: 2020-08-14
          status: closed
        `,
      },
    },
    [],
  ],

  [
    'an incident that nobody decided on',
    {
      files: {
        'incidents/I-1.yaml': yaml`
          summary: Down
          started: 2026-02-01
          resolved: 2026-02-01
        `,
      },
    },
    ['2026-06-30 overdue incident-decision I-1'],
  ],
  [
    'an incident that was decided on, and one of another time',
    {
      files: {
        'incidents/I-1.yaml': yaml`
          summary: Down
          started: 2026-02-01
          disclose: false
        `,
        'incidents/I-2.yaml': yaml`
          summary: Down
          started: 2026-07-02
        `,
      },
    },
    [],
  ],
  [
    'CUECs that nobody decided on',
    { manifest: 'cuecs: undecided\n', today: '2026-06-25' },
    ['2026-06-30 week cuec-decision manifest'],
  ],
  [
    'a report whose review says nothing of its exceptions',
    {
      files: vendor(report('2026-03-31', `, reviewed: {date: 2026-05-01, by: ops, exceptions: ${blanks.exceptions}}`)),
    },
    ['2026-06-30 overdue vendor-report aws ops'],
  ],
  ...['', ', by: ops', ', exceptions: none', ', by: , exceptions: none', ', by: ops, exceptions: ""'].map(
    (said): (typeof table)[number] => [
      `a report whose review says only {date${said}}`,
      { files: vendor(report('2026-03-31', `, reviewed: {date: 2026-05-01${said}}`)) },
      ['2026-06-30 overdue vendor-report aws ops'],
    ],
  ),
  [
    'a report of whose review only the day is said',
    { files: vendor(report('2026-03-31', ', reviewed: 2026-05-01')) },
    ['2026-06-30 overdue vendor-report aws ops'],
  ],
  [
    'the review of a vendor whose reader left a blank',
    {
      files: vendor(
        `next_review: 2026-04-30\n${report('2026-03-31', `, reviewed: {date: 2026-05-01, by: ops, exceptions: ${blanks.exceptions}}`)}`,
      ),
    },
    ['2026-04-30 overdue vendor-review aws ops', '2026-06-30 overdue vendor-report aws ops'],
  ],
  [
    'an assessed risk that has no title, and a closed finding whose response nobody wrote',
    {
      files: {
        'risks/R-1.yaml': yaml`
          title: ${blanks.riskTitle}
          reviewed: 2026-07-01
        `,
        'findings/F-1.yaml': yaml`
          title: A
          response: ${blanks.findingResponse}
          due: 2026-07-20
          status: closed
          closed: 2026-07-01
        `,
      },
    },
    ['2026-06-30 overdue risk-review R-1', '2026-07-20 week finding F-1'],
  ],
  [
    'a policy without a word, reviewed; an incident decided without a reason',
    {
      files: {
        'policies/a.md': policy('last_reviewed: 2026-07-01')!['policies/a.md']!.replace('Text', '# Purpose'),
        'incidents/I-1.yaml': yaml`
          started: 2026-03-01
          disclose: false
          disclose_reason: ${blanks.affectedUsers}
        `,
      },
    },
    ['2026-06-30 overdue policy-review ACP', '2026-06-30 overdue incident-decision I-1'],
  ],
  [
    'evidence that is not filled in',
    {
      controls: { C: 'frequency: quarterly' },
      evidence: [`covers: 2026-02-01, source: ${blanks.evidenceSource}`],
      today: '2026-05-01',
    },
    ['2026-04-20 overdue evidence C 2026-01-01..2026-03-31', '2026-07-20 later evidence C 2026-04-01..2026-06-30'],
  ],
];

describe('due work', () => {
  for (const [name, fixture, expected] of table) it(name, () => assert.deepEqual(workOf(fixture), expected));

  it('is of every kind somewhere in this table', () =>
    assert.deepEqual(
      [...new Set(table.flatMap(([, , expected]) => expected.map((each) => each.split(' ')[2])))].sort(),
      [...dueKinds].sort(),
    ));

  it('says what to do and why, in sentences', () => {
    for (const [name, fixture] of table) {
      for (const each of dueList(programme(fixture).view())) {
        assert.match(each.title, /^[A-Z].*[^.]$/, name);
        assert.match(each.reason, /^[A-Z].*\.$/, name);
      }
    }
  });

  it('keeps the id of a piece of work when its date moves', () => {
    const [before, after] = ['2025-07-18', '2026-07-01'].map(
      (date) => dueList(programme({ manifest: 'cuecs: []\n', files: policy(`last_reviewed: ${date}\n`) }).view())[0]!,
    );
    assert.equal(before!.id, after!.id);
    assert.notEqual(before!.date, after!.date);
  });
});

describe('evidence of several intervals', () => {
  const check = (frequency: string, today: string, title: string, intervals: readonly string[] | undefined): void => {
    const view = programme({ controls: { C: `frequency: ${frequency}` }, manifest: 'cuecs: []\n', today }).view();
    const [first] = dueList(view).filter(({ kind }) => kind === 'evidence');
    assert.equal(first?.title.replace(/^.* for /, ''), title);
    assert.deepEqual(
      first.intervals?.map(({ from, to }) => `${from} ${to}`),
      intervals,
    );
  };

  it('is one piece of work that names how many it stands for', () => {
    check('quarterly', '2026-12-01', '2 quarters: 2026-01-01 to 2026-06-30', [
      '2026-01-01 2026-03-31',
      '2026-04-01 2026-06-30',
    ]);
    check('monthly', '2026-03-20', '2 months: 2026-01-01 to 2026-02-28', [
      '2026-01-01 2026-01-31',
      '2026-02-01 2026-02-28',
    ]);
    check('quarterly', '2026-04-30', '2026-01-01 to 2026-03-31', undefined);
    check('per-event', '2026-12-01', '2026-01-01 to 2026-06-30', undefined);
  });
});

describe('ids of due work', () => {
  /** Ids by the owner of the record: each of two records with one id has an owner of its own. */
  function check(files: Fixture['files'], expected: Readonly<Record<string, string>>): void {
    const view = programme({ manifest: 'cuecs: []\n', files }).view();
    const all = dueList(view);
    assert.deepEqual(Object.fromEntries(all.map(({ owner, id }) => [owner, id])), expected);
    const events = dueCalendar(all, { name: 'n', day: '2026-01-01', titleOf: (role) => role });
    const uids = new Map(
      events
        .split('BEGIN:VEVENT')
        .slice(1)
        .map((each) => [/Owner: (\w+)/.exec(each)![1]!, /UID:(\w+)/.exec(each)![1]!]),
    );
    for (const [owner, id] of Object.entries(expected))
      assert.equal(uids.get(owner), hashOf(JSON.stringify(['n', id])), `event of ${owner}`);
  }

  const finding = (owner: string, due: string): string => `{id: F-1, title: T, owner: ${owner}, due: ${due}}\n`;

  for (const [first, second] of [
    ['2026-08-01', '2026-09-01'],
    ['2026-09-01', '2026-08-01'],
    ['2026-08-01', '2026-08-01'],
  ] as const) {
    it(`stay when dates move: ${first}, ${second}`, () => {
      check(
        { 'findings/a.yaml': finding('one', first), 'findings/b.yaml': finding('two', second) },
        { one: 'finding finding F-1', two: 'finding finding F-1#2' },
      );
      check(
        { 'findings/a.yaml': `${finding('one', first)}---\n${finding('two', second)}` },
        { one: 'finding finding F-1', two: 'finding finding F-1#2' },
      );
    });
  }

  it('stay when the work of the first record is done', () => {
    check(
      {
        'findings/a.yaml': '{id: F-1, title: T, owner: one, due: 2026-08-01, status: closed, closed: 2026-07-01}\n',
        'findings/b.yaml': finding('two', '2026-08-01'),
      },
      { two: 'finding finding F-1#2' },
    );
  });
});
