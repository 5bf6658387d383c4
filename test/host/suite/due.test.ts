import * as vscode from 'vscode';
import { equal, ok } from './check';
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
      due.setFilter({ text: '', facets: { kind: [kind], owner: [owner] } });
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

  it('shows the work of one’s own role', async () => {
    const {
      sidebar: { due },
    } = await running();
    const owner = rowsOf(due).flatMap((each) =>
      each.kind === 'work' && each.row.owner !== '' ? [each.row.owner] : [],
    )[0];
    ok(owner !== undefined, 'no work has an owner');
    const configuration = vscode.workspace.getConfiguration('soc2');
    try {
      await configuration.update('newControls.owner', owner, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('soc2.showMyWork');
      const rows = rowsOf(due).filter((each) => each.kind === 'work');
      ok(rows.length > 0 && rows.every((each) => each.kind === 'work' && each.row.owner === owner), 'not only mine');
    } finally {
      await configuration.update('newControls.owner', undefined, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('soc2.showAllDue');
    }
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
