import { workspace, type LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import { ruleScheme } from './editor/rule-pages';
import { localDate } from './local-date';
import type { ProgrammeWatcher } from './files/programme-watcher';

export const clientId = 'soc2';
export const clientName = 'SOC 2 Workbench';

/**
 * How the language client behaves. Problems are pulled: of the document that is being typed in at once, of the rest
 * through the workspace. Markdown and YAML outside programmes is answered with nothing.
 */
export function clientOptions(log: LogOutputChannel, watcher: ProgrammeWatcher): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'soc2' }, { language: 'yaml' }, { language: 'markdown' }],
    initializationOptions: () => ({
      folders: folderUris(),
      fileAccess: allLocal() ? 'node' : 'client',
      today: localDate(),
      openCommand: 'soc2.open',
      chooseCommand: 'soc2.chooseFix',
      placesCommand: 'soc2.showPlaces',
      ruleScheme,
      ...settings(),
      trusted: workspace.isTrusted,
    }),
    synchronize: { fileEvents: watcher, configurationSection: 'soc2' },
    diagnosticPullOptions: { onChange: true, onFocus: true },
    diagnosticCollectionName: clientId,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
  };
}

/** As plain data: objects among settings are proxies, which cannot be sent to a worker. */
function settings(): object {
  const configuration = workspace.getConfiguration('soc2');
  const settings = JSON.parse(JSON.stringify(configuration)) as object;
  return { parser: configuration.get('parser'), settings };
}

function folderUris(): string[] {
  return (workspace.workspaceFolders ?? []).map((each) => each.uri.toString());
}

/** A server process reads files of this machine by itself; for all others the editor reads. */
function allLocal(): boolean {
  return (workspace.workspaceFolders ?? []).every((each) => each.uri.scheme === 'file');
}
