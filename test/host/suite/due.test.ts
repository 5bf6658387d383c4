import * as vscode from 'vscode';
import { knownRole } from '../../../src/client/actions/ask-role';
import { questions } from '../../../src/client/actions/questions';
import type { ServerLink } from '../../../src/client/server-link';
import { answering, choose } from './answering';
import { equal, ok } from './check';
import { ownerValue } from '../../../src/client/sidebar/owner-value';
import { eventually } from '../../support/eventually';
import { closeAll, open, replace, running } from './programme';
import { rowsOf, wordsOf } from './rows';

describe('the view of due work', () => {
  before(async () => {
    const { sidebar } = await running();
    await eventually('the work', () => (sidebar.dueStore.results[0]?.rows.length ?? 0) > 0);
  });
  afterEach(closeAll);

  it('has a row for each piece of work, in buckets that are not empty', async () => {
    const {
      sidebar: { due, dueStore },
    } = await running();
    equal(rowsOf(due).filter((each) => each.kind === 'work').length, dueStore.results[0]!.rows.length, 'rows');
    const keys = due.getChildren().map((each) => each.kind === 'group' && each.key);
    equal(
      keys,
      ['overdue', 'week', 'month', 'later'].filter((each) => keys.includes(each)),
      'order',
    );
    ok(
      due.getChildren().every((each) => due.getChildren(each).length > 0),
      'an empty bucket',
    );
  });

  it('counts on its badge what its rows call overdue', async () => {
    const {
      sidebar: { due },
    } = await running();
    const overdue = rowsOf(due).filter((each) => each.kind === 'work' && each.row.bucket === 'overdue');
    equal(due.badgeValue, overdue.length, 'badge');
    ok(
      overdue.every((each) => wordsOf(due, each).description.includes('overdue')),
      'overdue by colour alone',
    );
  });

  it('tells its rows apart where a narrow sidebar still shows them, and whose work each is first', async () => {
    const {
      sidebar: { due },
    } = await running();
    const seen = rowsOf(due).flatMap((each) => {
      if (each.kind !== 'work') return [];
      const { label, description } = wordsOf(due, each);
      const who = each.row.ownerTitle || 'no owner';
      ok(description.startsWith(`${who} · `), description);
      return [`${label} ${description}`.slice(0, 40)];
    });
    equal(
      seen.filter((each, index) => seen.indexOf(each) !== index),
      [],
      'rows that look alike',
    );
    ok(
      seen.some((each) => each.startsWith('Report of Amazon Web Services (SOC 2 type 2)'.slice(0, 40))),
      seen.join(' | '),
    );
  });

  it('says on its badge of what the number consists, and counts nothing that another view counts', async () => {
    const { due, controls } = (await running()).sidebar;
    const { value, tooltip } = due.badgeShown!;
    const [sentence, kinds] = tooltip.split('\n');
    ok(sentence!.includes(`${value} pieces of work are overdue`), tooltip);
    const counts = [...kinds!.matchAll(/: (\d+)/g)].map((each) => Number(each[1]));
    equal(
      counts.reduce((sum, each) => sum + each, 0),
      value,
      kinds,
    );
    equal(controls.badgeShown, undefined, 'evidence that is missing is overdue work already');
  });

  it('says that the programme counts from the day of its manifest', async () => {
    const {
      sidebar: { due, dueStore },
    } = await running();
    equal(dueStore.results[0]!.today, '2026-01-15', 'the day');
    equal(due.said.description, 'as of 2026-01-15', 'beside the name of the view');
    const editor = await open('soc2.yaml');
    await replace(editor, 'today: 2026-01-15', 'today: 2026-07-01');
    await eventually('another day', () => due.said.description === 'as of 2026-07-01');
    await replace(editor, 'today: 2026-07-01', '# no day');
    await eventually('the present day', () => due.said.description === undefined);
  });

  it('is filtered by kind and owner, which it says', async () => {
    const {
      sidebar: { due },
    } = await running();
    const first = rowsOf(due).find((each) => each.kind === 'work')!;
    if (first.kind !== 'work') throw new Error('no work');
    const { kind, owner } = first.row;
    try {
      due.setFilter({ text: '', facets: { kind: [kind], owner: [ownerValue(first.root, owner)] } });
      ok(
        rowsOf(due).every((each) => each.kind !== 'work' || (each.row.kind === kind && each.row.owner === owner)),
        'others are left',
      );
      ok(
        /^Filter: Owner: .+; Kind: .+\. Shown: \d+ of \d+\.$/.test(due.said.message ?? ''),
        due.said.message ?? 'no message',
      );
    } finally {
      await vscode.commands.executeCommand('soc2.showAllDue');
    }
    equal(due.said.message, undefined, 'message');
  });

  const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

  /** The owners of the rows that are shown. */
  const ownersShown = async (): Promise<string[]> => {
    const { due } = (await running()).sidebar;
    return [...new Set(rowsOf(due).flatMap((each) => (each.kind === 'work' ? [each.row.owner] : [])))];
  };

  it('asks once which role is one’s own, by name, and shows its work', async () => {
    try {
      const { asked } = await answering([choose('Platform Lead')], () => run('soc2.showMyWork'));
      equal(asked[0]!.title, 'Which role is yours?', 'question');
      ok(
        asked[0]!.entries.some((each) => each.startsWith('Head of Security\nDana Ruiz')),
        asked[0]!.entries.join(' | '),
      );
      equal(await ownersShown(), ['platform-lead'], 'owners');
      await run('soc2.showAllDue');
      await answering([], () => run('soc2.showMyWork'));
      equal(await ownersShown(), ['platform-lead'], 'owners without a question');
      const again = await answering([choose('Head of Security')], () => run('soc2.chooseMyRole'));
      ok(
        again.asked[0]!.entries.some((each) => /^Platform Lead\n.*as now$/.test(each)),
        again.asked[0]!.entries.join(' | '),
      );
      equal(await ownersShown(), ['security-lead'], 'owners after another choice');
    } finally {
      await run('soc2.showAllDue');
    }
  });

  for (const setting of ['myRole', 'newControls.owner'])
    it(`shows the work of the role that soc2.${setting} names, before the chosen one`, async () => {
      const configuration = vscode.workspace.getConfiguration('soc2');
      try {
        await configuration.update(setting, 'people-lead', vscode.ConfigurationTarget.Global);
        await answering([], () => run('soc2.showMyWork'));
        equal(await ownersShown(), ['people-lead'], 'owners');
        const { said } = await answering([choose('Platform Lead')], () => run('soc2.chooseMyRole'));
        ok(said[0]?.includes(`soc2.${setting}`), said.join(' | '));
      } finally {
        await configuration.update(setting, undefined, vscode.ConfigurationTarget.Global);
        await run('soc2.showAllDue');
      }
    });

  it('says that there is no programme, and nothing about its roles, where there is none', async () => {
    const said: string[] = [];
    const before = { ...questions };
    questions.showInformationMessage = (text: string) => Promise.resolve(void said.push(text));
    try {
      const link = { request: () => Promise.resolve(null) } as unknown as ServerLink;
      const memory = { get: () => undefined } as unknown as vscode.Memento;
      equal(await knownRole({ link, memory, root: undefined }), undefined, 'role');
    } finally {
      Object.assign(questions, before);
    }
    equal(said.length, 1, said.join(' | '));
    ok(said[0]!.includes('there is no programme here yet'), said[0]!);
  });

  it('is grouped by owner', async () => {
    const {
      sidebar: { due },
    } = await running();
    try {
      due.group('owner');
      ok(
        due.getChildren().every((each) => each.kind === 'group' && each.by === 'owner'),
        'groups',
      );
    } finally {
      due.group('time');
    }
  });

  it('opens what the work is about', async () => {
    const {
      sidebar: { due },
    } = await running();
    const row = rowsOf(due).find(
      (each) => each.kind === 'work' && each.row.kind === 'vendor-report' && each.row.place !== null,
    )!;
    if (row?.kind !== 'work') throw new Error('no report of a vendor is due');
    await vscode.commands.executeCommand('soc2.openRecord', row);
    const file = row.row.place!.uri.split('/').at(-1)!;
    await eventually(file, () => vscode.window.activeTextEditor?.document.uri.path.endsWith(`/${file}`));
  });
});
