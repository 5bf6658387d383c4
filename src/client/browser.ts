import { Uri, workspace, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateWith, type Api } from './activate';
import { clientId, clientName } from './client-options';

/** The part of a browser's worker that is used here; this project compiles without the DOM types. */
interface ServerWorker {
  terminate(): void;
}
declare const Worker: new (url: string) => ServerWorker;

let client: LanguageClient | undefined;
let worker: ServerWorker | undefined;

/** Entry in the browser: the server runs in a web worker and reads files through the client. */
export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  return activateWith(
    context,
    (options) => (client = new LanguageClient(clientId, clientName, () => startWorker(script), options)),
  );
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}

/**
 * The extension host's workers are not instances of `Worker`, so the language client receives streams and not the
 * worker.
 */
async function startWorker(script: Uri): Promise<MessageTransports> {
  worker?.terminate();
  worker = new Worker(await loadable(script));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/**
 * An address from which a worker can be created. Scripts that a remote host serves have none, so they are turned into a
 * blob.
 */
async function loadable(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([source as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
}
