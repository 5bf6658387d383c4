import { detectLayout, type Layout } from '../core/index/layout';

/** Where a programme lies in a workspace folder. */
export interface FoundProgramme {
  /** Folder relative to the workspace folder, `` for itself. */
  root: string;
  layout: Layout;
}

const deepest = 4;

/**
 * The programmes of a workspace folder, from the paths of its files: every `soc2.yaml` down to four folders deep. Only
 * where there is no manifest, a strongdm/comply repository: `comply.yml`, or the folders that comply uses; or what
 * `wanted` says.
 */
export function findProgrammes(
  paths: readonly string[],
  wanted: 'auto' | 'comply' | 'markdown' = 'auto',
): FoundProgramme[] {
  const manifests = foldersHolding(paths, /^soc2\.ya?ml$/);
  if (manifests.length > 0) return manifests.map((root) => ({ root, layout: 'soc2' }));
  const comply = foldersHolding(paths, /^comply\.ya?ml$/);
  if (wanted === 'markdown')
    return paths.some((each) => /\.(md|markdown)$/i.test(each)) ? [{ root: '', layout: 'markdown' }] : [];
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

/** Folders with documents in at least two of comply's three folders. */
function complyFolders(paths: readonly string[]): string[] {
  const kinds = new Map<string, Set<string>>();
  for (const path of paths) {
    const match = /^(?:(.*)\/)?(policies|procedures|narratives)\/[^/]+\.md$/.exec(path);
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

/** Whether a change of this path may add or remove programmes. */
export function decidesProgrammes(path: string): boolean {
  return /(^|\/)(soc2|comply)\.ya?ml$/.test(path);
}
