import * as vscode from 'vscode';
import { offerFileRename, renameFile, type FileRename } from '../../protocol/file-rename';
import type { ServerLink } from '../server-link';
import { performRequest } from './apply-action';
import { questions } from './questions';

const section = 'soc2';
const setting = 'rename.file';

/**
 * Asks whether a file follows its id, each time that the server offers it after a rename (`soc2.rename.file`: `ask`).
 */
export function offerFileRenames(link: ServerLink): vscode.Disposable {
  return link.onNotification(offerFileRename, (offer) => link.inBackground(offerFileRename.method, ask(link, offer)));
}

async function ask(link: ServerLink, offer: FileRename): Promise<void> {
  const rename = vscode.l10n.t('Rename');
  const keep = vscode.l10n.t('Keep Name');
  const always = vscode.l10n.t('Always');
  const never = vscode.l10n.t('Never');
  const question = vscode.l10n.t(
    'SOC 2: {0} still has the old id as its name. Rename it to {1}?',
    nameOf(offer.from),
    nameOf(offer.to),
  );
  const answer = await questions.showInformationMessage(question, rename, keep, always, never);
  if (answer === always) await remember('always');
  if (answer === never) await remember('never');
  if (answer === rename || answer === always) await performRequest(link, renameFile, offer);
}

/** Changes the setting where it is set already; else for all workspaces. A message says when it cannot be written. */
async function remember(value: 'always' | 'never'): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  const { ConfigurationTarget } = vscode;
  const inWorkspace = configuration.inspect(setting)?.workspaceValue !== undefined;
  try {
    await configuration.update(
      setting,
      value,
      inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
    );
  } catch (error) {
    void questions.showErrorMessage(
      vscode.l10n.t(
        'SOC 2: the setting {0} could not be written: {1}',
        `${section}.${setting}`,
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
