import * as vscode from 'vscode';
import { yaml } from '../../../src/core/syntax/text-block';
import type { DueRow } from '../../../src/protocol/due';
import { answering, choose, dismiss, enter, type, type Answer } from './answering';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, read, remembered, running, write } from './programme';
import { rowsOf } from './rows';

/** Two daily controls, each with a record of its first day and with eleven days that nothing shows. */
const dailyControls: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ 'ZZ-31': 'log', 'ZZ-32': 'review' }).flatMap(([id, kind]) => [
    [
      `controls/${id}.yaml`,
      yaml`
        id: ${id}
        title: Daily look at the back-ups
        statement: Each day the Platform Lead looks at the back-ups of the night and records the result in Jira.
        criteria: [A1.2]
        owner: platform-lead
        frequency: daily
        nature: manual
        status: in-place
        since: 2026-06-19
      `,
    ],
    [
      `evidence/${id}.yaml`,
      yaml`
        control: ${id}
        kind: ${kind}
        collected: 2026-06-20
        covers: {from: 2026-06-19, to: 2026-06-19}
        source: Jira OPS
        location: vault://soc2/2026/back-ups.csv
        result: ok
      `,
    ],
  ]),
);

describe('evidence recorded from a row', () => {
  let restore: () => Promise<void>;
  let manifest: string;
  /** Waits for work that is counted from a day. */
  const dayIs = async (day: string): Promise<void> => {
    const { sidebar } = await running();
    await eventually(`work as of ${day}`, () => sidebar.dueStore.results[0]?.today === day);
  };

  before(async () => {
    const { sidebar } = await running();
    await eventually('the work', () => (sidebar.dueStore.results[0]?.rows.length ?? 0) > 0);
    manifest = await read('soc2.yaml');
    await write('soc2.yaml', manifest.replace('today: 2026-01-15', 'today: 2026-08-15'));
    for (const [path, text] of Object.entries(dailyControls)) await write(path, text);
    await dayIs('2026-08-15');
    restore = await remembered();
  });
  after(async () => {
    await write('soc2.yaml', manifest);
    for (const path of Object.keys(dailyControls)) await vscode.workspace.fs.delete(at(path));
    await dayIs('2026-01-15');
  });
  afterEach(() => restore());

  /** A row of evidence that is due. */
  const rowOf = async (wanted: (row: DueRow) => boolean): Promise<{ root: string; row: DueRow }> => {
    const { sidebar } = await running();
    return eventually('such work', () => {
      const rows = rowsOf(sidebar.due).flatMap((each) => (each.kind === 'work' ? [each] : []));
      return rows.find(({ row }) => row.kind === 'evidence' && wanted(row));
    });
  };
  const day = 'A day…\nhow something was set up at a point in time';
  const span = 'From a day to a day…';
  const joined = ({ subject, intervals }: DueRow): boolean => subject === 'AC-03' && intervals?.length === 2;

  const record = async (row: unknown, answers: Answer[]) =>
    answering(answers, () => vscode.commands.executeCommand('soc2.recordEvidence', row));

  /** The names of the files below the folder of evidence. */
  const evidenceFiles = async (): Promise<string[]> =>
    (await vscode.workspace.findFiles('evidence/**')).map((each) => each.path).sort();

  /** The new record in the editor. */
  const written = async (path: string): Promise<string> => {
    const uri = at(path);
    return eventually(`${path} in the editor`, () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.path === uri.path && document.getText() !== '' ? document.getText() : undefined;
    });
  };

  it('claims no result and covers one interval when nothing but Enter is pressed', async () => {
    const { asked } = await record(await rowOf(joined), [enter, enter, enter, enter, enter]);
    equal(
      asked.map((each) => each.prompt || each.placeHolder),
      [
        'The interval that the evidence covers',
        'Day on which it was collected',
        'Where is the evidence?',
        'The system that the evidence came from. Leave it empty to leave it open.',
        'What does the evidence show?',
      ],
      'questions',
    );
    const open = 'is over, and nothing covers it';
    const all = 'All 2: 2026-01-01 to 2026-06-30\none record that shows every one of them';
    const intervals = [`2026-01-01 to 2026-03-31\n${open}`, `2026-04-01 to 2026-06-30\n${open}`, all, day, span];
    equal(asked[0]!.entries, intervals, 'intervals');
    ok(asked[4]!.entries[0]!.startsWith('Leave open'), asked[4]!.entries.join(' | '));
    const text = await written('evidence/2026/ac-03-2026-01-01-to-2026-03-31.yaml');
    ok(/covers: \{from: 2026-01-01, to: 2026-03-31\}/.test(text), text);
    ok(!/result: *\w/.test(text), text);
    ok(/\nsource: Name the system it came from\n/.test(text), `one of several sources was taken: ${text}`);
    ok(!text.includes('collected_by'), `somebody collected it: ${text}`);
  });

  const noSource = 'Name the system it came from';
  for (const [what, answer, source, day] of [
    ['the box is emptied', type(''), noSource, '2026-07-13'],
    ['the box has blanks only', type(' '), noSource, '2026-07-14'],
    ['it is taken', enter, 'AWS Backup', '2026-07-15'],
  ] as const)
    it(`proposes the one source of a control, and writes ${source} when ${what}`, async () => {
      const answers = [choose('BC-01'), choose('A day'), type(day), type(day), enter, answer, enter];
      const { asked } = await record(undefined, answers);
      equal(asked[5]!.value, 'AWS Backup', 'proposed');
      const text = await written(`evidence/2026/bc-01-${day}.yaml`);
      ok(text.includes(`\nsource: ${source}\n`), text);
    });

  it('says what was answered', async () => {
    const answers = [
      choose('2026-04-01'),
      type('2026-07-02'),
      choose('Without a file'),
      type('Jira: SEC'),
      choose('OK'),
    ];
    await record(await rowOf(joined), answers);
    const text = await written('evidence/2026/ac-03-2026-04-01-to-2026-06-30.yaml');
    ok(/collected: 2026-07-02\n/.test(text), text);
    ok(/source: "Jira: SEC"\n/.test(text), text);
    ok(/result: ok\n/.test(text), text);
  });

  describe('of a daily control with eleven days to show', () => {
    const days = Array.from({ length: 11 }, (_, index) => `2026-06-${20 + index}\nis over, and nothing covers it`);
    const all = 'All 11: 2026-06-20 to 2026-06-30\none record that shows every one of them';
    const daily = (control: string) =>
      rowOf(({ subject, intervals }) => subject === control && intervals?.length === 11);

    it('says in one record what a log has of some of them', async () => {
      const answers = [choose('From a day'), type('2026-06-20'), type('2026-06-25'), enter, enter, enter, enter];
      const { asked } = await record(await daily('ZZ-31'), answers);
      equal(asked[0]!.entries, [...days, all, day, span], 'choices');
      const text = await written('evidence/2026/zz-31-2026-06-20-to-2026-06-25.yaml');
      ok(/covers: \{from: 2026-06-20, to: 2026-06-25\}/.test(text), text);
    });

    it('offers no span where a record shows one of them', async () => {
      const answers = [choose('A day'), type('2026-06-22'), enter, enter, enter, enter];
      const { asked } = await record(await daily('ZZ-32'), answers);
      equal(asked[0]!.entries, [...days, day], 'choices');
      const text = await written('evidence/2026/zz-32-2026-06-22.yaml');
      ok(/\ncovers: 2026-06-22\n/.test(text), text);
    });

    for (const typed of [[], [type('2026-06-20')]])
      it(`writes nothing after Escape at day ${typed.length + 1} of a span`, async () => {
        const row = await daily('ZZ-31');
        const before = await evidenceFiles();
        await record(row, [choose('From a day'), ...typed, dismiss]);
        equal(await evidenceFiles(), before, 'files of evidence');
      });
  });

  it('offers a finding for an exception', async () => {
    const { said } = await record(await rowOf(joined), [enter, enter, enter, enter, choose('Exception')]);
    ok(/result: exception\n/.test(await written('evidence/2026/ac-03-2026-01-01-to-2026-03-31.yaml')), 'result');
    ok(
      said.some((each) => each.includes('exception')),
      said.join(' | ') || 'nothing was said',
    );
  });

  for (let questions = 0; questions < 5; questions += 1) {
    it(`writes nothing after Escape at question ${questions + 1}`, async () => {
      const before = await evidenceFiles();
      await record(await rowOf(joined), [...Array.from({ length: questions }, () => enter), dismiss]);
      equal(await evidenceFiles(), before, 'files of evidence');
    });
  }

  it('goes on with the interval of a row that stands for one', async () => {
    const single = await rowOf(({ interval, intervals }) => interval !== undefined && intervals === undefined);
    const { asked } = await record(single, [dismiss]);
    equal(asked[0]!.prompt, 'Day on which it was collected', 'first question');
  });
});
