import type { Programme } from '../../core/index/programme';
import { isId } from '../../core/model/read-scalar';
import type { ActionResult } from '../../protocol/actions';
import { toRange, type FileContext } from '../place';
import type { RenamePlan } from './rename';
import { editsForMoves } from './rename-files';

/** A file that is called as an id was, and that may follow the id. Paths are relative to the programme's root. */
export interface FileOffer {
  from: string;
  to: string;
  /** The id after the rename. */
  id: string;
}

/** What may be offered once the rename was applied: files whose names do not have to change. */
export function offersOf({ files }: RenamePlan, newName: string): FileOffer[] {
  return files.filter((each) => !each.needed).map(({ from, to }) => ({ from, to, id: newName }));
}

/** `waits`: the file still declares the old id. `fits`: it declares the new one. `gone`: there is nothing to offer. */
export function standingOf(programme: Programme, { from, to, id }: FileOffer): 'waits' | 'fits' | 'gone' {
  const [, folder = '', stem, ending = ''] = pathParts.exec(from)!;
  if (!isId(id) || to !== `${folder}${id}${ending}` || programme.file(to)) return 'gone';
  const declared = programme.file(from)?.declarations.filter((each) => each.path.length === 0) ?? [];
  const declares = (name: string | undefined): boolean => declared.some((each) => each.id === name);
  return declares(id) ? 'fits' : declares(stem) ? 'waits' : 'gone';
}

/** The rename of the file, with the links to it. Fails with `error` when the file does not declare the id any more. */
export function renameOfFile(context: Pick<FileContext, 'programme' | 'uriOf'>, offer: FileOffer): ActionResult {
  const { programme, uriOf } = context;
  const { from, to, id } = offer;
  if (standingOf(programme, offer) !== 'fits')
    return {
      changes: [],
      error: `${nameOf(from)} keeps its name: it is not the file of \`${id}\` any more, or ${nameOf(to)} exists.`,
    };
  const links = editsForMoves(programme, [{ from, to }]).map(({ file, edits }) => ({
    uri: uriOf(file),
    edits: edits.map((each) => ({ range: toRange(programme.file(file)!.tree, each), newText: each.newText })),
  }));
  return { changes: [...links, { uri: uriOf(from), rename: uriOf(to) }] };
}

/** The question about a file in the words of an editor that has none of its own. */
export function questionAbout({ from, to }: FileOffer): string {
  return `${nameOf(from)} still has the old id as its name. Rename it to ${nameOf(to)}?`;
}

/** Folder with its slash, stem and ending of a path. */
const pathParts = /^(.*\/)?([^/]*?)(\.[^./]*)?$/s;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
