import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Programme } from '../../core/index/programme';
import type { ResultContext } from '../../service/sidebar/coverage-result';
import { RowsTold } from '../../service/sidebar/rows-told';
import { rowsOf, type ProgrammeParams, type RowsChange } from '../../protocol/protocol';
import { runQuietly, runSafe } from './safe';
import type { Server } from '../server';

/**
 * Something about a whole programme that clients ask for, and hear of when it may have become another. A client that keeps its rows is
 * sent those that differ from what it was told last.
 */
export function programmeRequest<Result extends object>(
  request: keyof typeof rowsOf,
  notification: string,
  result: (context: ResultContext) => Result,
  touches: (stale: ReadonlySet<string>) => boolean,
): (connection: Connection, server: Server) => void {
  return (connection, { workspace, log }) => {
    const told = new WeakMap<Programme, RowsTold>();
    connection.onRequest(request, (...given: unknown[]) =>
      runSafe<Result | RowsChange | null>(log, request, null, tokenOf(given), async () => {
        await workspace.whenIndexed();
        workspace.flush();
        const params = (given.length > 1 ? given[0] : null) as ProgrammeParams | null;
        const openProgramme = workspace.programme(params?.root);
        if (!openProgramme) return null;
        const programme = openProgramme.asIf(params?.whatIf);
        const whole = result({ programme, uriOf: openProgramme.uriOf, options: openProgramme.options });
        if (params?.since === undefined) return whole;
        if (!told.has(programme)) told.set(programme, new RowsTold(rowsOf[request]));
        return told.get(programme)!.change(whole, params.since);
      }),
    );
    const announce = (): void => runQuietly(log, notification, () => connection.sendNotification(notification));
    workspace.onIndexed(announce);
    workspace.onChange(({ openProgramme, change }) => {
      if (openProgramme.complete && touches(change.stale)) announce();
    });
  };
}

/** A handler is given the params, if the client sent any, and then the token. */
export function tokenOf(given: readonly unknown[]): CancellationToken {
  return given[given.length - 1] as CancellationToken;
}
