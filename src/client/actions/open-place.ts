import * as vscode from 'vscode';
import type { Place, Position } from '../../protocol/place';
import { ruleScheme } from '../editor/rule-pages';
import { questions } from './questions';

/** Opens a file at the start of a place. */
export async function openPlace({ uri, range }: Place): Promise<void> {
  await openPosition(uri, range.start);
}

/**
 * Opens a file with the cursor at a position. Resolves with its editor; with undefined when it cannot be opened, which
 * a message says, and for the page of a rule, which has no text editor.
 * `beside`: the column of a preview, in which the editor must not open. `keepCursor`: an editor that is open already
 * keeps its cursor.
 */
export async function openPosition(
  uri: string,
  { line, character }: Position,
  { beside, keepCursor = false }: { beside?: vscode.ViewColumn; keepCursor?: boolean } = {},
): Promise<vscode.TextEditor | undefined> {
  try {
    const viewColumn = columnFor(uri, beside);
    const target = vscode.Uri.parse(uri, true);
    if (target.scheme === ruleScheme) {
      // As the page that it is, by the extension's association of editors.
      await vscode.commands.executeCommand('vscode.open', target);
      return undefined;
    }
    const document = await vscode.workspace.openTextDocument(target);
    const cursor = document.validatePosition(new vscode.Position(line, character));
    return await vscode.window.showTextDocument(document, {
      ...(keepCursor ? {} : { selection: new vscode.Range(cursor, cursor) }),
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
  } catch {
    void questions.showErrorMessage(
      vscode.l10n.t(
        'SOC 2: {0} cannot be opened. It may have been moved; save your files and try again.',
        vscode.Uri.parse(uri).path,
      ),
    );
    return undefined;
  }
}

/** The column in which the file is open already, or any column other than the preview's. */
function columnFor(uri: string, preview: vscode.ViewColumn | undefined): vscode.ViewColumn | undefined {
  if (preview === undefined) return undefined;
  const wanted = vscode.Uri.parse(uri).toString();
  const groups = vscode.window.tabGroups.all.filter((group) => group.viewColumn !== preview);
  const open = groups.find((group) =>
    group.tabs.some((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === wanted),
  );
  return open?.viewColumn ?? groups[0]?.viewColumn ?? vscode.ViewColumn.Beside;
}
