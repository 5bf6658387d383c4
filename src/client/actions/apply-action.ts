import * as vscode from 'vscode';
import { action, type ActionParams, type ActionResult, type FileChange } from '../../protocol/actions';
import type { Position } from '../../protocol/place';
import type { TypedRequest } from '../../protocol/request';
import { openPosition } from '../editor/open-place';
import type { ServerLink } from '../server-link';
import { questions } from './questions';

/** Requests an action from the server, applies its changes as one undoable edit and opens the changed place. */
export function performAction(link: ServerLink, params: ActionParams): Promise<boolean> {
  return performRequest(link, action, params);
}

/**
 * Applies the changes of any request that returns an `ActionResult`. When the result asks for a choice, the request is
 * sent again with the person's choice. `open` shows the changed place.
 */
export async function performRequest<Params extends object>(
  link: ServerLink,
  kind: TypedRequest<Params, ActionResult>,
  params: Params,
  open: (uri: string, position: Position) => Promise<unknown> = openPosition,
): Promise<boolean> {
  const result = await link.request(kind, params);
  if (!result) {
    tellNoAnswer();
    return false;
  }
  if (result.error !== undefined) {
    void questions.showWarningMessage(`SOC 2: ${result.error}`);
    return false;
  }
  if (result.ask) {
    const choice = await choose(result.ask);
    return choice === undefined ? false : performRequest(link, kind, { ...params, choice }, open);
  }
  if (!(await makeChanges(result.changes))) return false;
  if (result.open) await open(result.open.uri, result.open.position);
  return true;
}

/** Shows that the server does not run, so that the action cannot be done now. */
export function tellNoAnswer(): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t('SOC 2: the language server does not answer. Run “SOC 2: Restart Language Server” and try again.'),
  );
}

/** Applies changes as one undoable edit; shows a message when the editor refuses it. */
export async function makeChanges(changes: readonly FileChange[]): Promise<boolean> {
  // A refactoring saves the files that it changes, as the editor's own rename does.
  const isRefactoring = changes.some((each) => each.rename !== undefined);
  if (changes.length === 0 || (await vscode.workspace.applyEdit(workspaceEdit(changes), { isRefactoring })))
    return true;
  void vscode.window.showErrorMessage(
    vscode.l10n.t('SOC 2: the change could not be made. Check that the files can be written, and try again.'),
  );
  return false;
}

async function choose({ title, choices }: NonNullable<ActionResult['ask']>): Promise<string | undefined> {
  const entries = choices.map((each) => ({ label: each.title, detail: each.detail, id: each.id }));
  return (
    await questions.showQuickPick(entries, {
      title,
      placeHolder: vscode.l10n.t('Type to search'),
      matchOnDetail: true,
    })
  )?.id;
}

function workspaceEdit(changes: readonly FileChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, create, edits, rename } of changes) {
    const target = vscode.Uri.parse(uri, true);
    if (create !== undefined)
      edit.createFile(target, { contents: new TextEncoder().encode(create), ignoreIfExists: false });
    for (const {
      range: { start, end },
      newText,
    } of edits ?? []) {
      edit.replace(target, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
    if (rename !== undefined) edit.renameFile(target, vscode.Uri.parse(rename, true));
  }
  return edit;
}
