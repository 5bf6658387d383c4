import type { CancellationToken } from 'vscode-languageserver';
import type { TypedRequest } from '../../protocol/request';
import type { ServerContext } from '../context';
import { runSafe } from './safe';

/** Registers the requests of one topic. */
export type Register = (server: ServerContext) => void;

/** Answers a request of our own client; with `empty` when the work throws, which is logged. */
export function handle<Params, Result>(
  { connection, log }: Pick<ServerContext, 'connection' | 'log'>,
  { method }: TypedRequest<Params, Result>,
  empty: Result,
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): void {
  connection.onRequest<unknown, void>(method, (...given: unknown[]) => {
    // A handler receives the params, if the client sent any, and then the token.
    const token = given[given.length - 1] as CancellationToken;
    const params = (given.length > 1 ? given[0] : undefined) as Params;
    return runSafe(log, method, empty, token, () => work(params, token));
  });
}
