import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

export type Log = (message: string) => void;

/**
 * Runs a handler so that an exception cannot stop the server: it is logged and answered with `empty`. A request that
 * was cancelled in the meantime is answered as cancelled.
 */
export async function runSafe<T>(
  log: Log,
  name: string,
  empty: T,
  token: CancellationToken,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    if (token.isCancellationRequested) throw cancelled();
    const result = await work();
    if (token.isCancellationRequested) throw cancelled();
    return result;
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    log(describe(name, error));
    return empty;
  }
}

/** Runs work that no caller waits for; an exception is logged and cannot stop the server. */
export function runQuietly(log: Log, name: string, work: () => void | Promise<void>): void {
  const failed = (error: unknown): void => log(describe(name, error));
  try {
    Promise.resolve(work()).catch(failed);
  } catch (error) {
    failed(error);
  }
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function describe(name: string, error: unknown): string {
  return `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
