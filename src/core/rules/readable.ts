import type { Programme } from '../index/programme';
import { applyEdits } from '../syntax/edit';
import { parseSource } from '../syntax/source';
import type { Fix } from './rule';

/**
 * Whether no file that a fix edits gets new syntax problems. Unusual anchors, tags and keys can break an edit that is
 * correct for an ordinary file; such a fix is not offered.
 */
export function keepsReadable(programme: Programme, { edits = [], create = [] }: Fix): boolean {
  return (
    edits.every(({ file, edits: changes }) => {
      const tree = programme.file(file)?.tree;
      return (
        tree !== undefined && parseSource(file, applyEdits(tree.text, changes)).problems.length <= tree.problems.length
      );
    }) && create.every(({ file, text }) => parseSource(file, text).problems.length === 0)
  );
}
