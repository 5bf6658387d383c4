import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../host/node/host';
import { startLanguageServer } from './server';

/** Entry of `dist/server.js`: over IPC for the extension, over `--stdio` for all other clients. */
const connection = createConnection(ProposedFeatures.all);
startLanguageServer(connection, nodeHost);
connection.listen();
