import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { ServerContext } from '../context';

/** One language feature: the capability that it declares to the client, and the handlers of its requests. */
export interface Feature {
  capability(server: ServerContext): Partial<ServerCapabilities>;
  register(connection: Connection, server: ServerContext): void;
}
