import { folderNames, namesIn } from '../../core/index/classify';
import type { Programme } from '../../core/index/programme';
import type { ManifestData } from '../../core/model/data';
import { placeOf } from '../../core/model/place';
import { insertPair, quoteIfNeeded, setValue } from '../../core/syntax/edit';
import { valueOf } from '../../core/syntax/navigate';
import type { FileEdits, Move } from './rename-paths';

/** Edits of the folder names in the manifest when folders of records are renamed. */
export function folderEdits(programme: Programme, moves: readonly Move[]): FileEdits[] {
  const manifest = programme.tables.entity('manifest', 'manifest');
  const file = manifest && programme.file(manifest.file);
  if (!file || !manifest.node || programme.layout !== 'soc2') return [];
  const changed = Object.entries(folderNames(namesIn(manifest.data as ManifestData))).flatMap(([key, folder]) => {
    const move = moves.find(({ from }) => folder === from || folder.startsWith(`${from}/`));
    return move ? [[key, move.to + folder.slice(move.from.length)] as const] : [];
  });
  if (changed.length === 0) return [];
  const paths = valueOf(manifest.node, 'paths');
  if (paths?.kind === 'map')
    return changed.map(([key, folder]) => ({
      file: file.path,
      edits: [setValue(file.tree, paths, key, quoteIfNeeded(folder), placeOf('manifest', ['paths'], key))],
    }));
  const value = `{${changed.map(([key, folder]) => `${key}: ${quoteIfNeeded(folder)}`).join(', ')}}`;
  return [
    {
      file: file.path,
      edits: [insertPair(file.tree, manifest.node, 'paths', value, placeOf('manifest', [], 'paths'))],
    },
  ];
}
