import type { CancellationToken } from 'vscode-languageserver';
import { decidesProgrammes, findProgrammes } from '../../host/discover';
import type { FileSource } from '../../host/host';
import { pathPattern } from '../../host/path-pattern';
import { childUri, relativePath } from '../../host/uris';
import type { OpenProgramme } from './open-programme';

/** A folder that was made, replaced, renamed or deleted. */
export interface ChangedFolder {
  /** Normalised uri of the workspace folder that contains it. */
  workspaceFolder: string;
  /** Its path in the workspace folder; empty for the workspace folder itself. */
  path: string;
  files: FileSource;
  /** Patterns of the setting `soc2.exclude`. */
  exclude: readonly string[];
  /** Those of the whole workspace. */
  openProgrammes: readonly OpenProgramme[];
}

/** What a changed folder leads to. */
export interface FolderNews {
  /** A programme came or went, so the workspace folder is to be read again. */
  programmes: boolean;
  /** Uris of the files to read: all that are below it now; of a folder around a programme those that came or went. */
  files: string[];
}

/**
 * Compares the files below a folder with the known ones, since an editor may notice a new folder too late to notice what
 * was written into it at once.
 */
export async function newsOfFolder(changed: ChangedFolder, token: CancellationToken): Promise<FolderNews> {
  const { workspaceFolder, path, files, exclude, openProgrammes } = changed;
  const excluded = exclude.map(pathPattern);
  const paths = (await files.list(workspaceFolder, token, path)).filter((each) => !excluded.some((of) => of(each)));
  const uris = paths.map((each) => childUri(workspaceFolder, each));
  const uri = childUri(workspaceFolder, path);
  const inside = openProgrammes.filter(({ root }) => root === uri || root.startsWith(`${uri}/`));
  const here = new Set(uris);
  if (inside.some((each) => !isThere(each, here)) || hasNewProgramme(changed, paths))
    return { programmes: true, files: [] };
  if (inside.length === 0) return { programmes: false, files: uris };
  const known = new Set(
    openProgrammes
      .flatMap(({ programme, uriOf }) => programme.paths().map(uriOf))
      .filter((each) => each.startsWith(`${uri}/`)),
  );
  return {
    programmes: false,
    files: [...uris.filter((each) => !known.has(each)), ...[...known].filter((each) => !here.has(each))],
  };
}

/** Whether a programme still has its manifest, or without one any file. */
function isThere({ root, programme }: OpenProgramme, here: ReadonlySet<string>): boolean {
  if (programme.layout === 'soc2') return ['yaml', 'yml'].some((ending) => here.has(`${root}/soc2.${ending}`));
  return [...here].some((each) => relativePath(root, each) !== undefined);
}

/** Whether there is a manifest that begins a programme, or comply's configuration where no manifest is known. */
function hasNewProgramme({ workspaceFolder, openProgrammes }: ChangedFolder, paths: readonly string[]): boolean {
  const hasManifest = openProgrammes.some(
    ({ folder, programme }) => folder === workspaceFolder && programme.layout === 'soc2',
  );
  return findProgrammes(paths.filter(decidesProgrammes)).some(
    ({ root, layout }) =>
      (layout === 'soc2' || !hasManifest) &&
      !openProgrammes.some((each) => each.root === childUri(workspaceFolder, root)),
  );
}
