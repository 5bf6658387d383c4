import type { Move } from '../../service/ids/rename-paths';
import type { Session } from './session';
import { normaliseUri } from '../../host/uris';
import type { Workspace } from './workspace';

/** Renames of files and folders by programme; what moves into a programme or out of it concerns none. */
export function movesIn(
  workspace: Workspace,
  files: readonly { oldUri: string; newUri: string }[],
): { session: Session; moves: Move[] }[] {
  const found = new Map<Session, Move[]>();
  for (const { oldUri, newUri } of files) {
    const from = normaliseUri(oldUri);
    const session = workspace.sessions.find((each) => pathIn(each, from) !== undefined);
    const to = session && pathIn(session, normaliseUri(newUri));
    if (session && to !== undefined)
      found.set(session, [...(found.get(session) ?? []), { from: pathIn(session, from)!, to }]);
  }
  return [...found].map(([session, moves]) => ({ session, moves }));
}

function pathIn(session: Session, uri: string): string | undefined {
  const path = session.pathOf(uri);
  return path === '' ? undefined : path;
}
