import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node-host';
import { startLanguageServer } from './server';

/**
 * Serves on standard input and output. The process ends by itself after `exit`, or when the client goes away; the
 * promise never resolves.
 */
export function serveStdio(): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startLanguageServer(connection, nodeHost);
  connection.listen();
  return new Promise<never>(() => undefined);
}
