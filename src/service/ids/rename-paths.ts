import { compareText } from '../../core/index/order';
import type { Programme } from '../../core/index/programme';
import type { TextEdit } from '../../core/syntax/edit';
import { linkPlaces } from '../links/places';
import { resolvePlace, writePath } from '../links/resolve';

/** Paths relative to the root, with `/`; of a file, or of a folder with its whole content. */
export interface Move {
  from: string;
  to: string;
}

export interface FileEdits {
  file: string;
  edits: TextEdit[];
}

/** Links and locations, in all files, that moves would break. */
export function pathEdits(programme: Programme, moves: readonly Move[]): FileEdits[] {
  const names = moves.map(({ from }) => from.slice(from.lastIndexOf('/') + 1));
  const found: FileEdits[] = [];
  for (const path of programme.paths()) {
    const file = programme.file(path)!;
    const newPath = movedPath(path, moves) ?? path;
    const changesFolder = folderOf(newPath) !== folderOf(path);
    if (file.kind === 'export' || (!changesFolder && !names.some((name) => mayName(file.tree.text, name)))) continue;
    const edits = linkPlaces(file).flatMap((place): TextEdit[] => {
      const resolved = resolvePlace(programme, file, place);
      if (!resolved) return [];
      const target = movedPath(resolved.path, moves) ?? resolved.path;
      if (target === resolved.path && (!changesFolder || resolved.fromRoot)) return [];
      const newText = writePath(place, newPath, { ...resolved, path: target });
      return newText === place.written ? [] : [{ ...place.range, newText }];
    });
    if (edits.length > 0) found.push({ file: path, edits });
  }
  return found;
}

function mayName(text: string, name: string): boolean {
  return text.includes(name) || text.includes(encodeURI(name));
}

/** The target of a path after the moves; undefined when no move affects it. */
function movedPath(path: string, moves: readonly Move[]): string | undefined {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move && move.to + path.slice(move.from.length);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** One entry for each file, sorted; edits in source order, without duplicates or nested edits. */
export function merged(all: readonly FileEdits[]): FileEdits[] {
  const byFile = new Map<string, TextEdit[]>();
  for (const { file, edits } of all) byFile.set(file, [...(byFile.get(file) ?? []), ...edits]);
  return [...byFile]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, edits]) => {
      const sorted = edits.sort((a, b) => a.start - b.start || b.end - a.end);
      return { file, edits: sorted.filter((each, index) => index === 0 || each.start >= sorted[index - 1]!.end) };
    });
}
