import { detectLayout, type Layout } from '../index/layout';
import { coverageOf } from '../coverage/coverage';
import { isManifestPath, kindOfPath, namesIn } from '../index/classify';
import type { Entity, FileEntry } from '../index/entity';
import { Programme } from '../index/programme';
import type { EntityKind } from '../model/kinds';
import type { TrendPoint } from '../index/outside-facts';

/*
 * Rebuilds the programme as it was at an earlier commit, so that the trend can show coverage over time. The host reads
 * git and passes the files in; this module decides which of them coverage depends on ("counted" files), since only
 * those are read from the history and parsed again.
 */

/** A file in a commit. `id` identifies its text: equal ids, equal texts. */
export interface PastFile {
  path: string;
  id: string;
}

export type CountedFile = PastFile & { kind: EntityKind };

/** Kinds of file that coverage depends on, besides the manifest. */
const counted: ReadonlySet<EntityKind | undefined> = new Set([
  'control',
  'policy',
  'procedure',
  'narrative',
  'vendor',
  'evidence',
]);

/**
 * The layout of these files; undefined for loose files from before the programme started. `today`: the programme's
 * present layout.
 */
export function layoutThen(files: readonly PastFile[], today: Layout): Layout | undefined {
  const layout = detectLayout(files.map((each) => each.path));
  return layout === 'soc2' || (layout === today && layout !== 'none') ? layout : undefined;
}

/** The manifest, to be read first: it says where all other files are. */
export function manifestAmong(files: readonly PastFile[]): CountedFile | undefined {
  const found = files.find((each) => isManifestPath(each.path));
  return found && { ...found, kind: 'manifest' };
}

/** The other files of a commit that coverage depends on, with their kinds. */
export function recordsAmong(
  files: readonly PastFile[],
  layout: Layout,
  manifest: FileEntry | undefined,
): CountedFile[] {
  const names = namesIn((manifest?.entities[0] as Entity<'manifest'> | undefined)?.data);
  return files.flatMap((file): CountedFile[] => {
    const kind = kindOfPath(file.path, layout, names);
    return kind !== undefined && counted.has(kind) ? [{ ...file, kind }] : [];
  });
}

/** The programme as it was on a day. Its parsed files may be shared with other days. */
export function programmeOn(day: string, layout: Layout, entries: readonly FileEntry[]): Programme {
  const programme = new Programme({ layout, today: day });
  programme.adopt(entries.map((entry) => ({ path: entry.path, entry })));
  return programme;
}

/** The point of the trend for a past programme: its coverage on that day, and the commit that it was read from. */
export function pointOf(programme: Programme, commit: string): TrendPoint {
  const { covered, inScope, byState } = coverageOf(programme.view('visible')).summary;
  return { day: programme.today ?? '', commit, covered, inScope, byState };
}
