import type { Move } from '../../service/ids/rename-paths';
import type { OpenProgramme } from './open-programme';
import { normaliseUri } from '../../host/uris';
import type { Workspace } from './workspace';

/** Renames of files and folders by programme. Moves into a programme or out of it are left out. */
export function movesIn(
  workspace: Workspace,
  files: readonly { oldUri: string; newUri: string }[],
): { openProgramme: OpenProgramme; moves: Move[] }[] {
  const found = new Map<OpenProgramme, Move[]>();
  for (const { oldUri, newUri } of files) {
    const from = normaliseUri(oldUri);
    const openProgramme = workspace.openProgrammes.find((each) => pathIn(each, from) !== undefined);
    const to = openProgramme && pathIn(openProgramme, normaliseUri(newUri));
    if (openProgramme && to !== undefined)
      found.set(openProgramme, [...(found.get(openProgramme) ?? []), { from: pathIn(openProgramme, from)!, to }]);
  }
  return [...found].map(([openProgramme, moves]) => ({ openProgramme, moves }));
}

function pathIn(openProgramme: OpenProgramme, uri: string): string | undefined {
  const path = openProgramme.pathOf(uri);
  return path === '' ? undefined : path;
}
