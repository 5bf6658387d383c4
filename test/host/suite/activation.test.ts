import * as vscode from 'vscode';
import { equal, ok } from './check';
import { eventually } from '../../support/eventually';

const id = 'soc2-workbench.soc2-workbench';

describe('activation', () => {
  it('happens by itself when a folder with a programme is opened', async () => {
    await eventually('the extension to be active', () => vscode.extensions.getExtension(id)?.isActive);
  });

  it('registers every command that the manifest promises', async () => {
    const extension = vscode.extensions.getExtension(id);
    ok(extension, 'the extension is not installed');
    const promised =
      (extension.packageJSON as { contributes: { commands?: { command: string }[] } }).contributes.commands?.map(
        ({ command }) => command,
      ) ?? [];
    const registered = await vscode.commands.getCommands(true);
    ok(promised.length > 0, 'the manifest promises no command');
    equal(
      promised.filter((command) => !registered.includes(command)),
      [],
      'commands that nothing registers',
    );
  });
});
