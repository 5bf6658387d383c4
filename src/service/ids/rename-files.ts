import { kindOfPath, namesIn } from '../../core/index/classify';
import type { FileEntry } from '../../core/index/entity';
import type { Programme } from '../../core/index/programme';
import { isId } from '../../core/model/read-scalar';
import type { ManifestData } from '../../core/model/data';
import { folderEdits } from './rename-folders';
import { editsFor } from './rename';
import { scalarOf } from './occurrences';
import { merged, pathEdits, type FileEdits, type Move } from './rename-paths';

/**
 * Edits of the texts when files or folders are renamed: references to records that are named after their file, links
 * and locations that lead to them or out of them, and the folder names in the manifest. Offsets refer to the current
 * texts.
 */
export function editsForMoves(programme: Programme, moves: readonly Move[]): FileEdits[] {
  const files = new Map<string, string>();
  for (const { from, to } of moves) {
    for (const path of programme.paths()) {
      if (path === from) files.set(path, to);
      else if (path.startsWith(`${from}/`)) files.set(path, to + path.slice(from.length));
    }
  }
  const all: FileEdits[] = [...folderEdits(programme, moves)];
  for (const [from, to] of files) all.push(...nameEdits(programme, from, to));
  all.push(...pathEdits(programme, moves));
  return merged(all);
}

/** References to a record that was named after its file. */
function nameEdits(programme: Programme, from: string, to: string): FileEdits[] {
  const file = programme.file(from);
  const before = stemOf(from);
  const after = stemOf(to);
  if (!file || before === after || !isId(after) || sameKind(programme, file, to) === false) return [];
  return file.declarations
    .filter((each) => each.path.length === 0)
    .flatMap((each) => {
      const names = scalarOf(each) ? (isDocument(each.kind) && each.id !== before ? [before] : []) : [each.id];
      return names.flatMap((name) => {
        const next =
          name === before ? after : name.startsWith(`${before}-`) ? after + name.slice(before.length) : undefined;
        if (next === undefined || programme.tables.declarations(each.kind, next).length > 0) return [];
        return editsFor(programme, each.kind, name, next).map(({ file: path, edits }) => ({ file: path, edits }));
      });
    });
}

function isDocument(kind: string): boolean {
  return kind === 'policy' || kind === 'procedure' || kind === 'narrative';
}

function sameKind(programme: Programme, file: FileEntry, to: string): boolean {
  const manifest = programme.tables.entity('manifest', 'manifest')?.data as ManifestData | undefined;
  return kindOfPath(to, programme.layout, namesIn(manifest)) === file.kind;
}

/** The ending of a file's name. */
const fileEnding = /\.[^.]*$/;

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(fileEnding, '');
}
