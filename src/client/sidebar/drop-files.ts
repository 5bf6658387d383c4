import * as vscode from 'vscode';
import { questions } from '../actions/questions';

/**
 * The uri of a file that was dragged in from outside the editor. A file without a uri (in a browser) is first written
 * into the programme, to the path that the person chooses; undefined when the person cancels.
 */
export async function placeFile(root: string, file: vscode.DataTransferFile): Promise<vscode.Uri | undefined> {
  if (file.uri) return file.uri;
  const name = file.name.replaceAll(/[\\/:]/g, '_');
  const proposed = vscode.Uri.joinPath(vscode.Uri.parse(root, true), 'evidence', name);
  const target = await questions.showSaveDialog({
    defaultUri: proposed,
    saveLabel: vscode.l10n.t('Keep'),
    title: vscode.l10n.t('Keep {0} as evidence', name),
  });
  if (!target) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, await file.data());
    return target;
  } catch (error) {
    void questions.showErrorMessage(
      vscode.l10n.t(
        'SOC 2: {0} could not be written: {1}. Choose another place and try again.',
        name,
        error instanceof Error ? error.message : String(error),
      ),
    );
    return undefined;
  }
}
