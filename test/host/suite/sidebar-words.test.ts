import * as vscode from 'vscode';
import { dashboard } from '../../../src/client/status-dashboard';
import { answering, choose, type } from './answering';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { closeAll, running } from './programme';
import { rowsOf, wordsOf } from './rows';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

describe('what the sidebar says', () => {
  before(async () => {
    const { sidebar } = await running();
    await eventually('controls and work', () => sidebar.controlsStore.results[0] && sidebar.dueStore.results[0]);
  });
  afterEach(closeAll);

  it('of a control behind a criterion: a click opens it', async () => {
    const { view } = await running();
    const item = rowsOf(view).find((each) => each.kind === 'item' && each.item.id === 'GV-01')!;
    const { command } = view.shownAs(item);
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
    await eventually('the control', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/controls/GV-01.yaml'),
    );
  });

  it('of a filter: which words it looks for, and what it leaves', async () => {
    const { controls } = (await running()).sidebar;
    const ids = (): string[] => rowsOf(controls).flatMap((each) => (each.kind === 'control' ? [each.control.id] : []));
    try {
      const { asked } = await answering([choose('Words'), type('single sign-on')], () => run('soc2.filterControls'));
      equal([asked[0]!.title, asked[0]!.placeHolder], ['Filter controls', 'What to filter by'], 'first question');
      ok(asked[1]!.prompt.startsWith('Words that a row'), asked[1]!.prompt);
      const said = controls.said.message ?? '';
      ok(/^Filter: Words: “single sign-on”\. Shown: \d+ of \d+\.$/.test(said), said);
      ok(ids().length > 0 && !ids().includes('GV-01'), ids().join(' '));
      await answering([choose('Words'), type('nothing says this')], () => run('soc2.filterControls'));
      equal([ids(), controls.said.message], [[], undefined], 'an empty view leaves the place to its welcome');
    } finally {
      await run('soc2.showAllControls');
    }
    ok(ids().includes('GV-01') && controls.said.message === undefined, 'the filter is still on');
  });

  it('of controls by status, and by series again', async () => {
    const { controls } = (await running()).sidebar;
    const groups = (): string[] => controls.getChildren().map((each) => wordsOf(controls, each).spoken);
    const { asked } = await answering([choose('By status')], () => run('soc2.groupControls'));
    equal(asked[0]!.title, 'Group controls', 'question');
    ok(
      groups().some((each) => each.startsWith('in place:')),
      groups().join(' | '),
    );
    await answering([choose('By series')], () => run('soc2.groupControls'));
    ok(!groups().some((each) => each.startsWith('in place:')), groups().join(' | '));
  });

  it('of due work: how far each is away, by time', async () => {
    const { due } = (await running()).sidebar;
    const [first] = due.getChildren().map((each) => wordsOf(due, each).spoken);
    ok(/^(?:Overdue|Due this week|Due this month|Due later): \d+$/.test(first!), first!);
    const work = rowsOf(due)
      .filter((each) => each.kind === 'work')
      .map((each) => wordsOf(due, each).spoken);
    ok(work.length > 0, 'no work');
    for (const each of work)
      ok(/due \d{4}-\d\d-\d\d, (?:today|tomorrow|in \d+ days|\d+ days? overdue)\./.test(each), each);
  });

  it('in the status bar: how coverage, evidence and work stand', async () => {
    const { store, sidebar } = await running();
    const text = dashboard(
      store.results[0]!,
      sidebar.controlsStore.results[0]!.controls,
      sidebar.dueStore.results[0]!.rows,
    );
    ok(
      /\d+\/\d+ criteria covered[^]*Security[^]*(?:No evidence is late or missing|Evidence: \d+ late, \d+ missing)[^]*Work: \d+ overdue, \d+ due this week/.test(
        text,
      ),
      text,
    );
  });
});
