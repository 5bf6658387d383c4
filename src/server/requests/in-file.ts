import type { CancellationToken, Position } from 'vscode-languageserver';
import { toOffset, type FileContext } from '../../service/place';
import type { ServerContext } from '../context';
import type { OpenProgramme } from '../workspace/open-programme';
import { runSafe } from './safe';

/** A request about one file. */
export interface FileRequest<T> {
  /** The name of the request in the log. */
  name: string;
  uri: string;
  token: CancellationToken;
  /** The answer for files that belong to no programme, and when the work throws. */
  empty: T;
}

export interface PositionRequest<T> extends FileRequest<T> {
  position: Position;
}

type Needs = Pick<ServerContext, 'log' | 'workspace'>;

/** Runs a feature on the current text of a file of a programme. */
export function inFile<T>(
  { log, workspace }: Needs,
  { name, uri, token, empty }: FileRequest<T>,
  work: (context: FileContext, openProgramme: OpenProgramme) => T | Promise<T>,
): Promise<T> {
  return runSafe(log, name, empty, token, async () => {
    await workspace.whenFound();
    workspace.flush();
    const target = workspace.find(uri);
    const file = target?.openProgramme.programme.file(target.path);
    if (!target || !file) return empty;
    const { programme, uriOf } = target.openProgramme;
    return work({ programme, file, uriOf }, target.openProgramme);
  });
}

/**
 * Runs a feature on a file after every file of the programme has been read, for answers that would be wrong before
 * that.
 */
export function whenIndexed<T>(
  server: Needs,
  request: FileRequest<T>,
  work: (context: FileContext, openProgramme: OpenProgramme) => T,
): Promise<T> {
  return runSafe(server.log, request.name, request.empty, request.token, async () => {
    await server.workspace.whenIndexed();
    return inFile(server, request, work);
  });
}

/** Runs a feature at a place in the current text of a file. */
export function atPosition<T>(
  server: Needs,
  request: PositionRequest<T>,
  work: (context: FileContext, offset: number) => T,
): Promise<T> {
  return inFile(server, request, (context) => work(context, toOffset(context.file.tree, request.position)));
}
