import type { CancellationToken, Position } from 'vscode-languageserver';
import { toOffset, type FileContext } from '../../service/place';
import { runSafe } from './safe';
import type { Server } from '../server';
import type { OpenProgramme } from '../workspace/open-programme';

/** Runs a feature on the current text of a file of a programme; `empty` for all other files. */
export function inFile<T>(
  server: Server,
  name: string,
  empty: T,
  uri: string,
  token: CancellationToken,
  work: (context: FileContext, openProgramme: OpenProgramme) => T | Promise<T>,
): Promise<T> {
  return runSafe(server.log, name, empty, token, async () => {
    await server.workspace.whenFound();
    server.workspace.flush();
    const target = server.workspace.find(uri);
    const file = target?.openProgramme.programme.file(target.path);
    if (!target || !file) return empty;
    const { programme, uriOf } = target.openProgramme;
    return work({ programme, file, uriOf }, target.openProgramme);
  });
}

/** The same once every file of the programme has been read, for answers that would be wrong before. */
export function whenIndexed<T>(
  server: Server,
  name: string,
  empty: T,
  uri: string,
  token: CancellationToken,
  work: (context: FileContext) => T,
): Promise<T> {
  return runSafe(server.log, name, empty, token, async () => {
    await server.workspace.whenIndexed();
    return inFile(server, name, empty, uri, token, work);
  });
}

/** The same at a place in it. */
export function atPosition<T>(
  server: Server,
  name: string,
  empty: T,
  uri: string,
  position: Position,
  token: CancellationToken,
  work: (context: FileContext, offset: number) => T,
): Promise<T> {
  return inFile(server, name, empty, uri, token, (context) => work(context, toOffset(context.file.tree, position)));
}
