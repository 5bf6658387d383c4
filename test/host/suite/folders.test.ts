import * as vscode from 'vscode';
import { ProgrammeWatcher } from '../../../src/client/files/programme-watcher';
import { eventually } from '../../support/eventually';
import { at, codesOf, running, write } from './programme';
import { yaml } from '../../../src/core/syntax/text-block';

describe('folders', () => {
  let watcher: ProgrammeWatcher;
  let told: string[];

  before(running);
  beforeEach(() => {
    watcher = new ProgrammeWatcher();
    told = [];
    const note =
      (what: string) =>
      ({ path }: vscode.Uri): void =>
        void told.push(`${what} ${path}`);
    watcher.onDidCreate(note('created'));
    watcher.onDidDelete(note('deleted'));
  });
  afterEach(async () => {
    watcher.dispose();
    await remove('controls/more');
  });

  const remove = (path: string): Thenable<void> =>
    vscode.workspace.fs.delete(at(path), { recursive: true, useTrash: false }).then(undefined, () => undefined);
  const tells = (what: string, path: string): Promise<boolean> =>
    eventually(`${what} ${path}`, () => told.includes(`${what} ${at(path).path}`));

  it('are told themselves when they are made and deleted, since the editor may miss files that come with them', async () => {
    await vscode.workspace.fs.createDirectory(at('controls/more/v1.2'));
    await tells('created', 'controls/more');
    await vscode.workspace.fs.createDirectory(at('controls/more/2026.1'));
    await tells('created', 'controls/more/2026.1');
    await remove('controls/more');
    await tells('deleted', 'controls/more');
  });

  it('are told by their new name when they are renamed in the editor', async () => {
    await vscode.workspace.fs.createDirectory(at('controls/more/old'));
    await tells('created', 'controls/more');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at('controls/more/old'), at('controls/more/new'));
    await vscode.workspace.applyEdit(edit);
    await tells('created', 'controls/more/new');
  });

  it('come with the problems of their files', async () => {
    const path = 'controls/more/deep/ZZ-93.yaml';
    await write(
      path,
      yaml`
        id: ZZ-93
        title: A control in a new folder
        statement: Things are done.
        criteria: [CC6.1]
      `,
    );
    await eventually('its problem', () => codesOf(path).includes('soc2.control.owner-missing'));
    await remove('controls/more');
    await eventually('no problem', () => codesOf(path).length === 0);
  });
});
