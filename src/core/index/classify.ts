import type { Layout } from './layout';
import type { ManifestData } from '../model/data';
import { folderName } from '../model/folder-name';
import type { EntityKind } from '../model/kinds';

/** Folder of each kind, as the manifest's `paths` may rename it, and the one file whose path the manifest gives. */
export type FolderNames = Readonly<
  Partial<Record<FolderKey | 'exports', string>> & {
    /** `description.criteria_text`: a file, no folder. */ criteria_text?: string;
  }
>;

const folders = {
  controls: 'control',
  policies: 'policy',
  procedures: 'procedure',
  narratives: 'narrative',
  vendors: 'vendor',
  evidence: 'evidence',
  risks: 'risk',
  incidents: 'incident',
  findings: 'finding',
} as const satisfies Record<string, EntityKind>;

type FolderKey = keyof typeof folders;

const markdownKinds: ReadonlySet<EntityKind> = new Set(['policy', 'procedure', 'narrative']);

/** Endings of files that may hold a record or an export. */
const recordEnding = /\.(ya?ml|md|markdown|html)$/i;

/** Formats of exports that carry a stamp. */
const exportEnding = /^(?:md|html)$/;

/** The one file of people, at the root. */
const peopleFile = /^people\.ya?ml$/;

/** Names of files that hold no record: a readme, or a draft. */
const noRecordName = /^(readme|_)/i;

/**
 * Which kind of record a file holds, by its place in the programme; undefined when it belongs to no kind. `path` is
 * relative to the programme's root, with `/`.
 */
export function kindOfPath(path: string, layout: Layout, names: FolderNames = {}): EntityKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = recordEnding.exec(name)?.[1]?.toLowerCase();
  if (!extension) return undefined;
  if (layout === 'soc2' && exportEnding.test(extension) && path.startsWith(exportsFolder(names))) return 'export';
  if (extension === 'html') return undefined;
  const markdown = extension === 'md' || extension === 'markdown';
  if (layout === 'soc2' && !markdown) {
    if (isManifestPath(path)) return 'manifest';
    if (peopleFile.test(path)) return 'people';
  }
  if (layout === 'soc2' && names.criteria_text !== undefined && path === wordingPath(names.criteria_text))
    return 'wording';
  if (noRecordName.test(name)) return undefined;
  for (const key of Object.keys(folders) as FolderKey[]) {
    if (!path.startsWith(prefixOf(names, key))) continue;
    const kind = folders[key];
    return markdownKinds.has(kind) === markdown ? kind : undefined;
  }
  return layout === 'markdown' && markdown ? 'policy' : undefined;
}

/** Folder names as a manifest gives them. */
export function namesIn(manifest: ManifestData | undefined): FolderNames {
  const file = manifest?.description?.criteria_text;
  return { ...manifest?.paths, ...(file ? { criteria_text: file } : {}) };
}

/** Absolute paths and paths of Windows. */
const outsidePath = /^\/|^[A-Za-z]:|\\/;

/** Endings of YAML files. */
const yamlEnding = /\.ya?ml$/i;

/**
 * The path of the user's own wording of the criteria, relative to the root; undefined when it leads out of the root or
 * is not a YAML file.
 */
export function wordingPath(written: string): string | undefined {
  const path = written.trim().replace(/^(\.\/)+/, '');
  const outside =
    path === '' ||
    outsidePath.test(path) ||
    path.split('/').some((each) => each === '..' || each === '.' || each === '');
  return outside || !yamlEnding.test(path) ? undefined : path;
}

/** Folder of exported documents, with `/`. */
export function exportsFolder(names: FolderNames = {}): string {
  return prefixOf(names, 'exports');
}

/** The folder that holds records of a kind, for files still to be created. */
export function folderOfKind(kind: EntityKind, names: FolderNames = {}): string {
  const key = (Object.keys(folders) as FolderKey[]).find((each) => folders[each] === kind);
  return key ? prefixOf(names, key).slice(0, -1) : '';
}

/** Every folder that holds records, by its key in the manifest's `paths`; without a slash at its end. */
export function folderNames(names: FolderNames = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (Object.keys(folders) as FolderKey[]).map((key) => [key, prefixOf(names, key).slice(0, -1)]),
  );
}

export function isManifestPath(path: string): boolean {
  return path === 'soc2.yaml' || path === 'soc2.yml';
}

/**
 * A name that leads out of the programme is ignored: a manifest says where records are, and must not make an editor
 * write elsewhere.
 */
function prefixOf(names: FolderNames, key: FolderKey | 'exports'): string {
  return `${folderName(names[key] ?? key) ?? key}/`;
}
