import * as vscode from 'vscode';
import type { CoverageStore } from '../results/coverage-store';
import type { ServerLink } from '../server-link';
import { performAction } from './apply-action';
import { askFolder } from './ask';
import { questions } from './questions';

/** Writes a `soc2.yaml`: into the repository that was adopted without a manifest, else into a workspace folder. */
export async function createManifest(link: ServerLink, store: CoverageStore): Promise<void> {
  const adopted = store.results.find((each) => !each.hasManifest);
  const root = adopted?.root ?? (await askFolder())?.toString();
  if (root !== undefined) await performAction(link, { action: 'createManifest', root });
  else if (!vscode.workspace.workspaceFolders)
    void questions.showInformationMessage(vscode.l10n.t('SOC 2: open the folder of the programme first.'));
}
