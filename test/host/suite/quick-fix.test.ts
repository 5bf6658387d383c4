import * as vscode from 'vscode';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { closeAll, codesOf, open, problemsOf, read, running } from './programme';

const path = 'controls/BC-01.yaml';
const code = 'soc2.control.unmapped';

describe('quick fixes', () => {
  before(running);
  afterEach(closeAll);

  it('map an unmapped control to the criterion that its words fit best, keep comments, and close one gap', async () => {
    const { store, view } = await running();
    const editor = await open(path);
    const problem = await eventually('the problem', () => problemsOf(path).find((each) => codeOf(each) === code));
    const fixes = await fixesAt(editor.document.uri, problem.range, 'A1.2');
    ok(fixes.length > 1, 'only one criterion is offered');
    ok(/A1\.2/.test(fixes[0]!.title), `the best fit should be A1.2, but is ${fixes[0]!.title}`);
    const [gaps, covered, text] = [view.gaps, store.results[0]!.covered, editor.document.getText()];
    ok(gaps > 0, 'there is no gap to close');

    const [fix] = fixes;
    ok(fix!.edit && (await vscode.workspace.applyEdit(fix!.edit)), 'the fix has no edit');
    await eventually('the problem to be gone', () => !codesOf(path).includes(code));
    await eventually('one gap less', () => view.gaps === gaps - 1);
    equal(store.results[0]!.covered, covered + 1, 'criteria covered');

    const comments = (each: string): string[] => each.match(/#.*/g) ?? [];
    equal(comments(editor.document.getText()), comments(text), 'comments');
    const lines = editor.document.getText().split('\n');
    equal(
      text.split('\n').filter((each) => !lines.includes(each)),
      [],
      'lines that were lost',
    );
    ok(editor.document.isDirty && !(await read(path)).includes('A1.2'), 'nobody saved the file');

    await vscode.commands.executeCommand('undo');
    await eventually('the gap to be back after undo', () => view.gaps === gaps && codesOf(path).includes(code));
    equal(editor.document.getText(), text, 'the text after undo');
  });

  it('correct a placeholder in the front matter of a policy', async () => {
    const editor = await open('policies/dcp.md', 'markdown');
    const problem = await eventually('the problem', () =>
      problemsOf('policies/dcp.md').find((each) => each.message.includes('CC9.9')),
    );
    const [fix] = await fixesAt(editor.document.uri, problem.range, 'CC9.9');
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), 'no fix for the placeholder');
    await eventually(
      'the problem to be gone',
      () => !problemsOf('policies/dcp.md').some((each) => each.message.includes('CC9.9')),
    );
    ok(!editor.document.getText().includes('CC9.9'), 'the placeholder is still there');
  });

  it('show what a problem is about in its view', async () => {
    const { store, view } = await running();
    const selected = (wanted: (id: string) => boolean): boolean =>
      view.selection.some((each) => each.kind === 'criterion' && wanted(each.criterion.id));
    const [{ root, criteria }] = store.results as [(typeof store.results)[number]];
    const covered = criteria.find((each) => each.state === 'addressed')!.id;
    await vscode.commands.executeCommand('soc2.goToCriterion', { root, criterion: covered });
    await eventually('another criterion selected', () => selected((id) => id === covered));

    const editor = await open('soc2.yaml');
    const isUncovered = (each: vscode.Diagnostic): boolean => codeOf(each) === 'soc2.criterion.uncovered';
    const problem = await eventually('the problem', () => problemsOf('soc2.yaml').find(isUncovered));
    const [named] = /\b[A-Z]+\d+\.\d+\b/.exec(problem.message)!;
    const title = `Show ${named} in Criteria`;
    const show = (await fixesAt(editor.document.uri, problem.range, title)).find((each) => each.title === title);
    ok(show?.command, 'the action has no command');
    await vscode.commands.executeCommand(show.command.command, ...((show.command.arguments ?? []) as unknown[]));
    await eventually('the criterion of the problem selected', () => selected((id) => id === named));
  });
});

/** The quick fixes at a place, preferred ones first, once one of them names `words`. */
function fixesAt(uri: vscode.Uri, range: vscode.Range, words: string): Promise<vscode.CodeAction[]> {
  return eventually(`quick fixes with ${words}`, async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    return all.some((each) => each.title.includes(words)) ? all : undefined;
  });
}

function codeOf({ code: value }: vscode.Diagnostic): string {
  return String(typeof value === 'object' ? value.value : value);
}
