import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Server } from '../server';

/** One language feature: what it promises to the client, and how it is answered. */
export interface Feature {
  capability(server: Server): Partial<ServerCapabilities>;
  register(connection: Connection, server: Server): void;
}
