import * as vscode from 'vscode';
import { ProgrammeWatcher } from '../../../src/client/files/programme-watcher';
import { equal, ok } from './check';
import { at, remove, running } from './programme';

const file = 'controls/ZZ-61.yaml';
const renamed = 'controls/ZZ-62.yaml';
const ignored = 'controls/ZZ-61.rs';

describe('what the editor does to files', () => {
  before(running);
  afterEach(async () => {
    for (const path of [file, renamed, ignored]) await remove(at(path));
  });

  /**
   * Applies edits one after the other, and answers with what was reported when the last one had ended. The watching of
   * files may report the same once more.
   */
  async function reported(work: readonly ((edit: vscode.WorkspaceEdit) => void)[]): Promise<string[]> {
    const watcher = new ProgrammeWatcher();
    const heard: string[] = [];
    const note =
      (what: string) =>
      ({ path }: vscode.Uri): void => {
        if (path.includes('/ZZ-6')) heard.push(`${what} ${path.slice(path.indexOf('controls/'))}`);
      };
    watcher.onDidCreate(note('created'));
    watcher.onDidDelete(note('deleted'));
    try {
      for (const each of work) {
        const edit = new vscode.WorkspaceEdit();
        each(edit);
        ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
      }
      return heard.slice();
    } finally {
      watcher.dispose();
    }
  }

  it('is reported at once, also what the watching of files leaves out', async () => {
    const heard = await reported([
      (edit) => edit.createFile(at(file)),
      (edit) => edit.renameFile(at(file), at(renamed)),
      (edit) => edit.deleteFile(at(renamed)),
    ]);
    for (const each of [`created ${file}`, `deleted ${file}`, `created ${renamed}`, `deleted ${renamed}`])
      ok(heard.includes(each), `${each} is not among ${heard.join(', ')}`);
  });

  it('is not reported of files that hold nothing of a programme', async () => {
    const heard = await reported([(edit) => edit.createFile(at(ignored)), (edit) => edit.deleteFile(at(ignored))]);
    equal(
      heard.filter((each) => each.endsWith(ignored)),
      [],
    );
  });
});
