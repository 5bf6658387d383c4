import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type Api } from './activate';
import { clientId, clientName } from './client-options';

/** When the extension is debugged, a debugger can attach to the server: "Server attach" in .vscode/launch.json. */
const debuggedServer = ['--nolazy', '--inspect=6009'];

let client: LanguageClient | undefined;

/** Entry in Node: the server runs in its own process, so that typing never waits for it. */
export function activate(context: ExtensionContext): Api {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: debuggedServer } };
  return activateWith(
    context,
    (options) => (client = new LanguageClient(clientId, clientName, { run, debug }, options)),
  );
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
