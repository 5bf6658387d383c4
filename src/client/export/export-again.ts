import * as vscode from 'vscode';
import { findStamp, stampIn } from '../../core/exports/stamp';
import { questions } from '../actions/questions';
import type { ServerLink } from '../server-link';
import { announce, produce, write } from './export-document';

/**
 * Writes an exported file again, in the form that its stamp names. `uri`: else the file in sight. Where the file differs
 * from what was exported, or is not saved, the person is asked before, unless the caller says that the person agreed to
 * lose the edit (`agreed`).
 */
export async function exportAgain(link: ServerLink, uri: unknown, agreed: unknown): Promise<vscode.Uri | undefined> {
  const target = typeof uri === 'string' ? vscode.Uri.parse(uri) : vscode.window.activeTextEditor?.document.uri;
  if (!target) return undefined;
  const stamp = findStamp(await textOf(target))?.written;
  const result = await produce(link, vscode.l10n.t('Export again'), { again: target.toString(), stamp });
  if (!result || (agreed !== true && !(await mayReplace(target)))) return undefined;
  if (!(await write(target, result))) return undefined;
  await revert(target);
  return announce(link, target, result.note ?? '', false);
}

/** Asked of the text as it is when the export is ready, since a person may type until then. */
async function mayReplace(target: vscode.Uri): Promise<boolean> {
  const found = stampIn(await textOf(target));
  if (found && found.body === found.stamp.body && openDocument(target)?.isDirty !== true) return true;
  const replace = vscode.l10n.t('Export Again and Lose the Edit');
  const answer = await questions.showWarningMessage(
    vscode.l10n.t('{0} was edited since it was exported. Export it again?', vscode.workspace.asRelativePath(target)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'The edit is lost. What should stay belongs in a file of the programme, such as a narrative.',
      ),
    },
    replace,
  );
  return answer === replace;
}

/** The text of a file as the editor has it, saved or not; empty when it cannot be read. */
async function textOf(file: vscode.Uri): Promise<string> {
  const document = openDocument(file);
  if (document) return document.getText();
  return vscode.workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
}

/** An editor that is not saved would keep its text, and be in conflict with the file that was written. */
async function revert(file: vscode.Uri): Promise<void> {
  const document = openDocument(file);
  if (document?.isDirty !== true) return;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

function openDocument(file: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === file.toString());
}
