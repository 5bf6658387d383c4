import * as vscode from 'vscode';
import type { Node } from '../../../src/client/criteria/nodes';
import type { CriteriaView } from '../../../src/client/criteria/criteria-view';
import { equal, ok } from './check';
import { eventually } from './eventually';
import { at, closeAll, running } from './programme';

describe('the criteria view', () => {
  before(running);
  afterEach(closeAll);

  it('counts on its badge what its rows call a gap', async () => {
    const { view } = await running();
    const gaps = rowsOf(view).filter((each) => each.kind === 'criterion' && each.criterion.state === 'gap');
    ok(gaps.length > 0, 'the draft has no gap');
    equal(view.gaps, gaps.length, 'badge');
  });

  it('is not drawn anew when the same is announced again, and not while its rows are being asked for', async () => {
    const { view, store } = await running();
    let refreshes = 0;
    const listener = view.onDidChangeTreeData(() => { refreshes += 1; });
    try {
      await store.refresh();
      equal(refreshes, 0, 'refreshes without a change');
      view.getChildren();
      view.filter(true);
      equal(refreshes, 0, 'refreshes between a question and its answer');
      await eventually('the rows drawn anew', () => refreshes === 1);
    } finally {
      listener.dispose();
      view.filter(false);
    }
  });

  it('leaves out what is covered when asked to, and shows it again', async () => {
    const { view } = await running();
    const criteria = (): number => rowsOf(view).filter((each) => each.kind === 'criterion').length;
    const all = criteria();
    await vscode.commands.executeCommand('soc2.showUncovered');
    ok(criteria() > 0 && criteria() < all, `${criteria()} of ${all} rows`);
    await vscode.commands.executeCommand('soc2.showAll');
    equal(criteria(), all, 'rows');
  });

  it('opens what addresses a criterion where it says so', async () => {
    const { view } = await running();
    const item = rowsOf(view).find((each) => each.kind === 'item' && each.item.id === 'GV-01')!;
    await vscode.commands.executeCommand('soc2.openItem', item);
    await eventually('the control', () => vscode.window.activeTextEditor?.document.uri.path.endsWith('/controls/GV-01.yaml'));
  });

  it('writes a control for a gap, with the cursor at the statement; it counts as planned only', async () => {
    const { view, store } = await running();
    const gaps = view.gaps;
    const row = rowsOf(view).find((each) => each.kind === 'criterion' && each.criterion.id === 'A1.1')!;
    await vscode.commands.executeCommand('soc2.createControl', row);
    const editor = await eventually('the new control', () => (vscode.window.activeTextEditor?.document.getText().includes('criteria: [A1.1]') ? vscode.window.activeTextEditor : undefined));
    ok(editor.document.lineAt(editor.selection.active.line).text.includes('Say who does what'), 'the cursor is elsewhere');
    await eventually('planned', () => store.results[0]!.criteria.find((each) => each.id === 'A1.1')?.state === 'planned');
    await eventually('one gap less', () => view.gaps === gaps - 1);
    const { uri } = editor.document;
    equal(uri.path.startsWith(at('controls').path), true, `written into controls, not ${uri.path}`);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
    await eventually('the gap to be back', () => view.gaps === gaps);
  });

  it('works in a window that does not trust the folder', () => {
    equal(vscode.workspace.isTrusted, false, 'trusted');
  });
});

function rowsOf(view: CriteriaView, node?: Node): Node[] {
  return view.getChildren(node).flatMap((each) => [each, ...rowsOf(view, each)]);
}
