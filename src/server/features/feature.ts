import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { ServerContext } from '../context';

/** One language feature: what it promises to the client, and how it is answered. */
export interface Feature {
  capability(server: ServerContext): Partial<ServerCapabilities>;
  register(connection: Connection, server: ServerContext): void;
}
