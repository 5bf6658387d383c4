import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { bundleFromClient, graphvizFromClient } from '../host/client/bundles';
import type { Host } from '../host/host';
import { startLanguageServer } from './server';

/** Entry of `dist/server.browser.js`, a web worker: every file is read through the client. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
(channel.port1 as unknown as { onmessage: () => void }).onmessage = () => waiting.shift()?.();

const host: Omit<Host, 'office'> = {
  today: () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
  now: () => performance.now(),
  // A nested timer waits at least four milliseconds; a message does not.
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
};

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(globalThis),
  new BrowserMessageWriter(globalThis),
);
startLanguageServer(connection, {
  ...host,
  graphviz: graphvizFromClient(connection),
  office: { docx: bundleFromClient(connection, 'docx'), xlsx: bundleFromClient(connection, 'xlsx') },
});
connection.listen();
