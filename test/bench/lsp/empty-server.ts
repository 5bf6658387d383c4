import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** A server that answers everything with nothing: what the pipe, the framing and the client cost by themselves. */
export function serveNothing(): void {
  const connection = createMessageConnection(
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  connection.onRequest((method) => {
    if (method === 'initialize')
      return {
        capabilities: {
          textDocumentSync: 2,
          diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
          completionProvider: {},
          hoverProvider: true,
        },
      };
    if (method === 'textDocument/diagnostic') return { kind: 'full', items: [] };
    if (method === 'textDocument/completion') return [];
    return null;
  });
  connection.onNotification((method) => {
    if (method === 'exit') process.exit(0);
  });
  connection.onClose(() => process.exit(0));
  connection.listen();
}
