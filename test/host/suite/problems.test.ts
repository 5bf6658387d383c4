import * as vscode from 'vscode';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';
import { at, closeAll, codesOf, open, problemsOf, read, replace, running, write } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

const without = (path: string, code: string): Promise<true> =>
  eventually<true | undefined>(`${path} without ${code}`, () => !codesOf(path).includes(code) || undefined);
const withCode = (path: string, code: string): Promise<true> =>
  eventually<true | undefined>(`${path} with ${code}`, () => codesOf(path).includes(code) || undefined);

describe('problems', () => {
  before(running);
  afterEach(closeAll);

  it('stand at files that nobody opened, with code, severity and place', async () => {
    await withCode('controls/MO-01.yaml', 'soc2.control.owner-missing');
    await withCode('policies/dcp.md', 'soc2.policy.unknown-criterion');
    await withCode('soc2.yaml', 'soc2.criterion.uncovered');
    equal(vscode.window.tabGroups.all.flatMap((each) => each.tabs).length, 0, 'the files that are open');
    const [problem] = problemsOf('policies/dcp.md').filter((each) => each.message.includes('CC9.9'));
    equal(problem?.severity, vscode.DiagnosticSeverity.Error, 'severity');
    const { start, end } = problem!.range;
    const lines = (await read('policies/dcp.md')).split('\n');
    equal(lines[start.line]!.slice(start.character, end.character), 'CC9.9', 'words at the place');
  });

  it('go when the file is corrected outside the editor, and come back with the mistake', async () => {
    const path = 'controls/MO-01.yaml';
    const text = await read(path);
    await withCode(path, 'soc2.control.owner-missing');
    await write(path, `${text}owner: security-lead\n`);
    await without(path, 'soc2.control.owner-missing');
    await write(path, text);
    await withCode(path, 'soc2.control.owner-missing');
    equal(vscode.window.tabGroups.all.flatMap((each) => each.tabs).length, 0, 'the files that are open');
  });

  it('go with the file', async () => {
    const path = 'controls/ZZ-90.yaml';
    await write(
      path,
      yaml`
        id: ZZ-90
        title: A control that stays for a moment
        statement: Things are done.
        criteria: [CC6.1]
      `,
    );
    await withCode(path, 'soc2.control.owner-missing');
    await vscode.workspace.fs.delete(at(path));
    await eventually('no problem in a file that is gone', () => problemsOf(path).length === 0);
  });

  it('move with a file that is renamed', async () => {
    const [from, to] = ['controls/ZZ-91.yaml', 'controls/ZZ-92.yaml'];
    await write(
      from,
      yaml`
        id: ZZ-91
        title: A control on the move
        statement: Things are done.
        criteria: [CC6.1]
      `,
    );
    await withCode(from, 'soc2.control.owner-missing');
    await vscode.workspace.fs.rename(at(from), at(to));
    await withCode(to, 'soc2.control.owner-missing');
    await eventually('no problem at the old name', () => problemsOf(from).length === 0);
    await vscode.workspace.fs.delete(at(to));
    await eventually('no problem at the new name', () => problemsOf(to).length === 0);
  });

  it('follow the unsaved text of an open file, in other files too', async () => {
    const editor = await open('people.yaml');
    await replace(editor, 'id: security-lead', 'id: head-of-security');
    await withCode('controls/AC-03.yaml', 'soc2.control.owner-unknown');
    ok(editor.document.isDirty, 'nobody saved the file');
    await replace(editor, 'id: head-of-security', 'id: security-lead');
    await without('controls/AC-03.yaml', 'soc2.control.owner-unknown');
  });

  it('of files that are not open go where the setting says so, and come back without it', async () => {
    const [path, code] = ['controls/MO-01.yaml', 'soc2.control.owner-missing'];
    const configuration = vscode.workspace.getConfiguration('soc2');
    await withCode(path, code);
    await configuration.update('problems.scope', 'openFiles', vscode.ConfigurationTarget.Global);
    try {
      await without(path, code);
    } finally {
      await configuration.update('problems.scope', undefined, vscode.ConfigurationTarget.Global);
    }
    await withCode(path, code);
  });

  it('end where a broken text begins, and return with it corrected', async () => {
    const path = 'controls/CH-01.yaml';
    const editor = await open(path);
    const isOfSyntax = (code: string): boolean => code.startsWith('soc2.syntax.');
    const before = await eventually('the problems', () => (codesOf(path).length > 0 ? codesOf(path) : undefined));
    await replace(editor, 'id: CH-01', 'id: "CH-01');
    await eventually('a problem of syntax', () => codesOf(path).some(isOfSyntax));
    await replace(editor, 'id: "CH-01', 'id: CH-01');
    await eventually('the problems as before', () => JSON.stringify(codesOf(path)) === JSON.stringify(before));
  });
});
