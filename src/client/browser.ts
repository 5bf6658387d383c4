import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type Api } from './activate';
import { clientId, clientName } from './client-options';

declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2] & object;

let client: LanguageClient | undefined;

/** Entry in the browser: the server runs in a web worker and reads files through us. */
export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  return activateWith(context, (options) => (client = new LanguageClient(clientId, clientName, () => Promise.resolve(new Worker(script) as never), options)));
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
