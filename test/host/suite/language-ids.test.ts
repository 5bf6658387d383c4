import * as vscode from 'vscode';
import { ok } from './check';
import { eventually } from '../../support/eventually';
import { at, closeAll, isOpen, open, running } from './programme';

describe('the language id of a control', () => {
  before(running);
  afterEach(closeAll);

  const close = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

  /** Opens a file as a click in the explorer does: unlike `showTextDocument` by uri, it holds no document in memory. */
  async function show(path: string, language: string): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand('vscode.open', at(path));
    return eventually(`${path} as ${language}`, () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.path === at(path).path && document.languageId === language ? document : undefined;
    });
  }

  it('is ours again after it was lost out of sight', async () => {
    const path = 'controls/GV-01.yaml';
    const { document } = await open(path);
    await close();
    await eventually('no editor', () => vscode.window.activeTextEditor === undefined);
    ok(!document.isClosed, 'VS Code holds what was shown by its uri');
    await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    await show(path, 'soc2');
  });

  it('stays as a person set it, when the file is opened again too', async () => {
    const path = 'controls/HR-01.yaml';
    await vscode.languages.setTextDocumentLanguage(await show(path, 'soc2'), 'yaml');
    await show('controls/IR-01.yaml', 'soc2');
    await show(path, 'yaml');
    await close();
    await eventually(`${path} to be gone`, () => !isOpen(path));
    await show(path, 'yaml');
    // The answer about a file that is asked for later is there, and this one is as it was.
    await show('controls/MO-01.yaml', 'soc2');
    const again = await show(path, 'yaml');
    await vscode.languages.setTextDocumentLanguage(again, 'soc2');
    await close();
    await eventually(`${path} to be gone`, () => !isOpen(path));
    await show(path, 'soc2');
  });
});
