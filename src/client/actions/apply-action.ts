import * as vscode from 'vscode';
import { action, type ActionParams, type ActionResult, type FileChange } from '../../protocol/actions';
import type { Position } from '../../protocol/place';
import type { TypedRequest } from '../../protocol/request';
import { openPosition } from '../editor/open-place';
import type { ServerLink } from '../server-link';
import { questions } from './questions';

/** Has the server work out an action, makes its changes as one undoable edit and opens what was changed. */
export function performAction(link: ServerLink, params: ActionParams): Promise<boolean> {
  return performRequest(link, action, params);
}

/**
 * Makes the changes of any request that answers with an `ActionResult`. A result that asks is asked again with the person's choice.
 * `open` shows the place that was changed.
 */
export async function performRequest<Params extends object>(
  link: ServerLink,
  kind: TypedRequest<Params, ActionResult>,
  params: Params,
  open: (uri: string, position: Position) => Promise<void> = openPosition,
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

/** The server is not there; what the person wanted cannot be done now. */
export function tellNoAnswer(): void {
  void vscode.window.showErrorMessage(
    vscode.l10n.t('SOC 2: the language server does not answer. Run “SOC 2: Restart Language Server” and try again.'),
  );
}

/** Makes changes as one undoable edit; says so when it is refused. */
export async function makeChanges(changes: readonly FileChange[]): Promise<boolean> {
  if (changes.length === 0 || (await vscode.workspace.applyEdit(workspaceEdit(changes)))) return true;
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
  for (const { uri, create, edits } of changes) {
    const target = vscode.Uri.parse(uri, true);
    if (create !== undefined)
      edit.createFile(target, { contents: new TextEncoder().encode(create), ignoreIfExists: false });
    for (const {
      range: { start, end },
      newText,
    } of edits ?? []) {
      edit.replace(target, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
  }
  return edit;
}
