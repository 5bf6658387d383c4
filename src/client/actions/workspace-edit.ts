import * as vscode from 'vscode';
import type { FileChange } from '../../protocol/actions';
import type { Range } from '../../protocol/place';

/** Changes of files as one edit. A new file is created with its text, which is then on the disk. */
export function workspaceEdit(changes: readonly FileChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, create, edits, rename } of changes) {
    const target = vscode.Uri.parse(uri, true);
    if (create !== undefined)
      edit.createFile(target, { contents: new TextEncoder().encode(create), ignoreIfExists: false });
    for (const { range, newText } of edits ?? []) edit.replace(target, toRange(range), newText);
    if (rename !== undefined) edit.renameFile(target, vscode.Uri.parse(rename, true));
  }
  return edit;
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
