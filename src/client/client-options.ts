import { workspace, type LogOutputChannel, type Memento } from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import { documentSelector } from './document-selector';
import { ruleScheme } from './editor/rule-pages';
import { chosenRoles } from './results/own-role';
import { localDate } from './local-date';
import type { ProgrammeWatcher } from './files/programme-watcher';

export const clientId = 'soc2';
export const clientName = 'SOC 2 Workbench';

const openCommand = 'soc2.open';

/**
 * How the language client behaves. Problems are pulled: those of the edited document at once, all others
 * through the workspace.
 */
export function clientOptions(
  log: LogOutputChannel,
  watcher: ProgrammeWatcher,
  memory: Memento,
): LanguageClientOptions {
  return {
    documentSelector,
    initializationOptions: () => ({
      folders: folderUris(),
      fileAccess: allLocal() ? 'node' : 'client',
      today: localDate(),
      openCommand,
      chooseCommand: 'soc2.chooseFix',
      viewCommand: 'soc2.showInView',
      placesCommand: 'soc2.showPlaces',
      ruleScheme,
      ...settings(),
      trusted: workspace.isTrusted,
      ownRoles: chosenRoles(memory),
    }),
    synchronize: { fileEvents: watcher, configurationSection: 'soc2' },
    diagnosticPullOptions: { onChange: true, onFocus: true },
    diagnosticCollectionName: clientId,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A hover links to the page of a criterion; texts of files are escaped in it.
    markdown: { isTrusted: { enabledCommands: [openCommand] }, supportHtml: false },
  };
}

/** The settings as plain data: VS Code returns proxies for objects, which cannot be sent to a worker. */
function settings(): object {
  const configuration = workspace.getConfiguration('soc2');
  const settings = JSON.parse(JSON.stringify(configuration)) as object;
  return { parser: configuration.get('parser'), settings };
}

function folderUris(): string[] {
  return (workspace.workspaceFolders ?? []).map((each) => each.uri.toString());
}

/** A server process reads the files of this machine itself; the editor reads all other files for it. */
function allLocal(): boolean {
  return (workspace.workspaceFolders ?? []).every((each) => each.uri.scheme === 'file');
}
