import { detectLayout, type Layout } from '../index/layout';
import { coverageOf } from '../coverage/coverage';
import { isManifestPath, kindOfPath, namesIn } from '../index/classify';
import type { Entity, FileEntry } from '../index/entity';
import { Programme } from '../index/programme';
import type { EntityKind } from '../model/kinds';
import type { TrendPoint } from './trend';

/** A file as a commit holds it. `id` names its text. */
export interface PastFile {
  path: string;
  id: string;
}

export type CountedFile = PastFile & { kind: EntityKind };

/** Kinds of file that coverage depends on, beside the manifest. */
const counted: ReadonlySet<EntityKind | undefined> = new Set([
  'control',
  'policy',
  'procedure',
  'narrative',
  'vendor',
  'evidence',
]);

/** The layout of the programme that these files are; undefined for loose files from before the programme was begun. `today`: its layout now. */
export function layoutThen(files: readonly PastFile[], today: Layout): Layout | undefined {
  const layout = detectLayout(files.map((each) => each.path));
  return layout === 'soc2' || (layout === today && layout !== 'none') ? layout : undefined;
}

/** To be read first: it says where everything else lies. */
export function manifestAmong(files: readonly PastFile[]): CountedFile | undefined {
  const found = files.find((each) => isManifestPath(each.path));
  return found && { ...found, kind: 'manifest' };
}

/** The other files that coverage depends on. */
export function recordsAmong(
  files: readonly PastFile[],
  layout: Layout,
  manifest: FileEntry | undefined,
): CountedFile[] {
  const names = namesIn((manifest?.entities[0] as Entity<'manifest'> | undefined)?.data);
  return files.flatMap((each): CountedFile[] => {
    const kind = kindOfPath(each.path, layout, names);
    return kind !== undefined && counted.has(kind) ? [{ ...each, kind }] : [];
  });
}

/** The programme as it was on a day. Its parsed files may be shared with other days. */
export function programmeOn(day: string, layout: Layout, entries: readonly FileEntry[]): Programme {
  const programme = new Programme({ layout, today: day });
  programme.adopt(entries.map((entry) => ({ path: entry.path, entry })));
  return programme;
}

export function pointOf(programme: Programme, commit: string): TrendPoint {
  const { covered, inScope, byState } = coverageOf(programme.view('visible')).summary;
  return { day: programme.today ?? '', commit, covered, inScope, byState };
}
