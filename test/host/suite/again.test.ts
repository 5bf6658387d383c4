import * as vscode from 'vscode';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { closeAll, open, problemsOf, replace, running } from './programme';
import { rowsOf } from './rows';

describe('a server that is started again', () => {
  before(running);
  afterEach(closeAll);

  it('shows what the earlier one did, answers what is asked meanwhile, and hears of unsaved text', async () => {
    const { view, store, sidebar } = await running();
    const editor = await open('controls/GV-01.yaml');
    await replace(editor, 'criteria: [', 'criteria: [A1.1, ');
    const mapped = (): boolean =>
      store.results[0]?.criteria.find((each) => each.id === 'A1.1')?.items.some((each) => each.id === 'GV-01') ?? false;
    const shown = (): string =>
      [store.results, sidebar.controlsStore.results, sidebar.dueStore.results]
        .map((each) => JSON.stringify(each))
        .join('\n');
    const allKnown = (): Promise<unknown> =>
      Promise.all([store.refresh(), sidebar.controlsStore.refresh(), sidebar.dueStore.refresh()]);
    await eventually('the control under A1.1', mapped);
    await allKnown();
    const [before, rows] = [shown(), rowsOf(view).length];
    await Promise.all([
      vscode.commands.executeCommand('soc2.restart'),
      vscode.commands.executeCommand('soc2.restart'),
      store.refresh(),
    ]);
    await allKnown();
    const after = shown();
    const at = [...before].findIndex((letter, index) => letter !== after[index]);
    ok(
      after === before,
      `the new server shows something else: ${after.slice(at - 200, at + 60)} instead of ${before.slice(at - 20, at + 60)}`,
    );
    equal(rowsOf(view).length, rows, 'rows');
    await replace(editor, 'criteria: [A1.1, ', 'criteria: [A1.1, CC99.9, ');
    await eventually('a problem of the new server', () =>
      problemsOf('controls/GV-01.yaml').some((each) => each.message.includes('CC99.9')),
    );
    await replace(editor, 'criteria: [A1.1, CC99.9, ', 'criteria: [');
    await eventually('the control gone from A1.1', () => !mapped());
  });
});
