import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { offerFileRenames } from './actions/offer-file-rename';
import { questions, type Questions } from './actions/questions';
import { clientName, clientOptions } from './client-options';
import { registerCommands } from './commands';
import { keepContextKeys } from './context-keys';
import { CoverageStore } from './results/coverage-store';
import { Programmes } from './results/programmes';
import type { CriteriaView } from './sidebar/criteria/criteria-view';
import { keepLanguageIds } from './editor/language-ids';
import { showRulePages } from './editor/rule-pages';
import { serveBundles } from './files/bundles';
import { serveFiles } from './files/file-access';
import { tellOfTrust } from './files/trust';
import { ProgrammeWatcher } from './files/programme-watcher';
import { startAgainOnNewDay } from './new-day';
import { Previews } from './preview/previews';
import { ServerLink } from './server-link';
import { Sidebar } from './sidebar/sidebar';
import { showStatus } from './status';

/** The API for tests in the running editor. */
export interface Api {
  /** Resolves when the language server runs. */
  started: Promise<void>;
  view: CriteriaView;
  sidebar: Sidebar;
  store: CoverageStore;
  /** The functions with which the extension asks questions; a test may replace them. */
  questions: Questions;
}

/** Registers everything and starts the server without waiting for it. */
export function activateWith(
  context: vscode.ExtensionContext,
  makeClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Api {
  const log = vscode.window.createOutputChannel(clientName, { log: true });
  const watcher = new ProgrammeWatcher();
  const client = makeClient(clientOptions(log, watcher, context.workspaceState));
  const link = new ServerLink(client, log);
  serveFiles(link);
  context.subscriptions.push(tellOfTrust(link));
  serveBundles(link, context.extensionUri);
  const programmes = new Programmes(link);
  const store = new CoverageStore(link, programmes);
  const sidebar = new Sidebar(context.workspaceState, link, store);
  const contextKeys = keepContextKeys(store, sidebar);
  const previews = new Previews(context, link, store);
  context.subscriptions.push(
    log,
    watcher,
    programmes,
    store,
    sidebar,
    contextKeys,
    showStatus(store, sidebar),
    keepLanguageIds(link, programmes),
    showRulePages(link),
    startAgainOnNewDay(link),
    offerFileRenames(link),
    registerCommands({ link, store, sidebar, previews }),
  );
  return { started: start(client, log), view: sidebar.criteria, sidebar, store, questions };
}

async function start(client: BaseLanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const showLog = vscode.l10n.t('Show Log');
    const retry = vscode.l10n.t('Try Again');
    const answer = await questions.showErrorMessage(
      vscode.l10n.t('SOC 2: the language server did not start, so nothing is checked.'),
      retry,
      showLog,
    );
    if (answer === retry) await start(client, log);
    else if (answer === showLog) log.show();
  }
}
