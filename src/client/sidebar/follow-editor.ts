import * as vscode from 'vscode';
import type { Cursor } from './tree/row-at';

const settleMilliseconds = 120;
const setting = 'sidebar.followEditor';

/** While the setting is on, views select the row of the record that contains the cursor of the active editor. */
export function followEditor(views: readonly { follow(cursor: Cursor): Promise<void> }[]): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    const editor = vscode.window.activeTextEditor;
    if (!editor || !vscode.workspace.getConfiguration('soc2').get(setting, false)) return;
    timer = setTimeout(() => {
      const cursor = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
      for (const each of views) void each.follow(cursor).catch(() => undefined);
    }, settleMilliseconds);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(follow),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(`soc2.${setting}`) && follow()),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** Turns a setting on or off in the scope in which it is set already, else in the user settings. */
export async function switchSetting(
  name: 'sidebar.followEditor' | 'criteria.pointsOfFocus',
  on: boolean,
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('soc2');
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  await configuration.update(
    name,
    on,
    inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}
