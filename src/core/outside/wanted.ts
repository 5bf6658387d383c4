import { scopeOf } from '../scope/scope';
import { folderOfKind, type FolderNames } from '../index/classify';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { compareText } from '../index/order';
import { locationPaths } from './location';

/** What a host may look up for the rules that read facts from outside. Must survive JSON. */
export interface WantedFacts {
  /** Paths, relative to the programme's root, that evidence records name. Sorted. */
  files: WantedFile[];
  /** Policies that say when they were approved. Sorted. */
  policies: { path: string; approvedOn: string }[];
  /** Type 2: the days within which changes of the system have to be disclosed. */
  period?: { from: string; to: string };
  /** Folders and files that describe the system: the manifest, and where controls and vendors lie. */
  sources: { manifest: string; controls: string; vendors: string };
}

interface WantedFile {
  path: string;
  /** A checksum is compared. */
  hash: boolean;
  /** It matters whether git tracks it. */
  tracked: boolean;
}

/** Key of the leaf under which a host keeps what is wanted: an edit that may change it only marks it as stale. */
export const wantedKey = 'wanted facts';

export function wantedFacts(view: View): WantedFacts {
  const names = (view.manifest('paths') ?? {}) as FolderNames;
  const evidence = folderOfKind('evidence', names);
  const files = new Map<string, WantedFile>();
  for (const record of view.all('evidence')) {
    for (const path of record.data.location === undefined
      ? []
      : locationPaths(record.data.location, record.file, evidence)) {
      const known = files.get(path);
      files.set(path, {
        path,
        hash: known?.hash === true || record.data.sha256 !== undefined,
        tracked: known?.tracked === true || record.data.sensitive === true,
      });
    }
  }
  const policies = new Map<string, string>();
  for (const { file, data } of view.all('policy'))
    if (data.approved_on && data.approval !== 'git') policies.set(file, data.approved_on);
  const { type, from, to } = scopeOf(view);
  const manifest = view.manifestEntity();
  return {
    files: [...files.values()].sort((a, b) => compareText(a.path, b.path)),
    policies: [...policies]
      .map(([path, approvedOn]) => ({ path, approvedOn }))
      .sort((a, b) => compareText(a.path, b.path)),
    period: manifest && type === 2 && from && to && from <= to ? { from, to } : undefined,
    sources: {
      manifest: manifest?.file ?? 'soc2.yaml',
      controls: folderOfKind('control', names),
      vendors: folderOfKind('vendor', names),
    },
  };
}

/** See `locationPaths`; empty for a record without a location that names a file here. */
export function pathsOf(view: View, { data, file }: Entity<'evidence'>): string[] {
  return data.location === undefined
    ? []
    : locationPaths(data.location, file, folderOfKind('evidence', view.manifest('paths') ?? {}));
}
