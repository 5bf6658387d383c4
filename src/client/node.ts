import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type Api } from './activate';
import { clientId, clientName } from './client-options';

let client: LanguageClient | undefined;

/** Entry in Node: the server runs in a process of its own, so that typing never waits for it. */
export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  return activateWith(
    context,
    (options) =>
      (client = new LanguageClient(
        clientId,
        clientName,
        { run, debug: { ...run, options: { execArgv: ['--nolazy'] } } },
        options,
      )),
  );
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
