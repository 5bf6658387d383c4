import { detectLayout, type Layout } from '../core/index/layout';

/** The location of a programme in a workspace folder. */
export interface FoundProgramme {
  /** Folder relative to the workspace folder; empty for the workspace folder itself. */
  root: string;
  layout: Layout;
}

const deepest = 4;

/** The name of a manifest. */
const manifestName = /^soc2\.ya?ml$/;

/** The name of comply's configuration. */
const complyName = /^comply\.ya?ml$/;

/** Endings of Markdown files. */
const markdownEnding = /\.(md|markdown)$/i;

/**
 * The programmes of a workspace folder, from the paths of its files: every `soc2.yaml` down to four folders deep.
 * Without a manifest, a strongdm/comply repository is found by `comply.yml` or by comply's folders, or the layout is
 * what `wanted` says.
 */
export function findProgrammes(
  paths: readonly string[],
  wanted: 'auto' | 'comply' | 'markdown' = 'auto',
): FoundProgramme[] {
  const manifests = foldersHolding(paths, manifestName);
  if (manifests.length > 0) return manifests.map((root) => ({ root, layout: 'soc2' }));
  const comply = foldersHolding(paths, complyName);
  if (wanted === 'markdown')
    return paths.some((each) => markdownEnding.test(each)) ? [{ root: '', layout: 'markdown' }] : [];
  if (comply.length > 0) return comply.map((root) => ({ root, layout: 'comply' }));
  if (wanted === 'comply' || detectLayout(paths) === 'comply') return [{ root: '', layout: 'comply' }];
  return complyFolders(paths).map((root) => ({ root, layout: 'comply' }));
}

function foldersHolding(paths: readonly string[], name: RegExp): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, slash));
    if (name.test(path.slice(slash + 1)) && depthOf(folder) <= deepest) found.add(folder);
  }
  return [...found].sort();
}

/** A document in one of comply's folders, and the folder that contains it. */
const complyDocument = /^(?:(.*)\/)?(policies|procedures|narratives)\/[^/]+\.md$/;

/** Folders with documents in at least two of comply's three folders. */
function complyFolders(paths: readonly string[]): string[] {
  const kinds = new Map<string, Set<string>>();
  for (const path of paths) {
    const match = complyDocument.exec(path);
    if (!match) continue;
    const folder = match[1] ?? '';
    if (depthOf(folder) > deepest) continue;
    const seen = kinds.get(folder) ?? new Set<string>();
    kinds.set(folder, seen.add(match[2]!));
  }
  return [...kinds]
    .filter(([, seen]) => seen.size > 1)
    .map(([folder]) => folder)
    .sort();
}

function depthOf(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}

/** Names of files that make a folder a programme. */
const decidingFile = /(^|\/)(soc2|comply)\.ya?ml$/;

/** Whether a change of this path may add or remove programmes. */
export function decidesProgrammes(path: string): boolean {
  return decidingFile.test(path);
}
