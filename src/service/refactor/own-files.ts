import type { FileEntry } from '../../core/index/entity';
import type { Programme } from '../../core/index/programme';
import { isCopy } from '../../core/syntax/aliases';
import { applyEdits } from '../../core/syntax/edit';
import { kindWords } from '../names';
import type { FileContext } from '../place';
import type { Offer, Refactoring } from './refactoring';
import { saysTheSame } from './same-data';
import { lineStart } from '../cursor/lines';
import { hasAnchors, segments } from './segments';

/** A record of a list (or of several documents), as the text of its own file. */
interface Piece {
  path: string;
  text: string;
  /** The lines of the record in the file that contains it. */
  start: number;
  end: number;
}

/** Moves the record at the cursor out of a list into a file named after its id. */
export const moveToOwnFile: Offer = (context, start) => {
  const pieces = piecesOf(context);
  const { file } = context;
  const at = file.entities.findIndex(
    ({ node }) => node && start >= lineStart(file.tree.text, node.start) && start <= node.end,
  );
  const piece = pieces?.[at];
  if (!pieces || !piece || pieces.length < 2 || file.entities.some((each) => !each.idNode)) return undefined;
  const cut = { start: piece.start, end: piece.end, newText: '' };
  const left = file.entities.flatMap(({ node }, index) => (index === at ? [] : [node]));
  if (
    !saysTheSame(file.path, applyEdits(file.tree.text, [cut]), left) ||
    !saysTheSame(piece.path, piece.text, [file.entities[at]!.node])
  )
    return undefined;
  return {
    title: `Move ${file.entities[at]!.id} to a file of its own`,
    kind: 'refactor.move',
    edits: [{ file: file.path, edits: [cut] }],
    create: [{ file: piece.path, text: piece.text }],
  };
};

/** Turns a list of records into one file each. */
export const splitIntoFiles: Offer = (context): Refactoring | undefined => {
  const pieces = piecesOf(context);
  const { file } = context;
  const first = pieces?.[0];
  const last = pieces?.[pieces.length - 1];
  if (!pieces || !first || !last || pieces.length < 2) return undefined;
  const { text } = file.tree;
  first.text = outside(text.slice(0, first.start)) + first.text;
  last.text += outside(text.slice(last.end));
  if (!pieces.every((each, index) => saysTheSame(each.path, each.text, [file.entities[index]!.node]))) return undefined;
  return {
    title: `Put each ${kindWords(file.kind as 'control')} into a file of its own (${pieces.length})`,
    kind: 'refactor.rewrite',
    create: pieces.map(({ path, text }) => ({ file: path, text })),
    remove: [file.path],
  };
};

/** The single records of a file; undefined when they cannot be separated without loss. */
function piecesOf({ programme, file }: FileContext): Piece[] | undefined {
  const { tree } = file;
  const { text } = tree;
  if (tree.format !== 'yaml' || file.problems.some((each) => each.code.startsWith('soc2.syntax')) || hasAnchors(text))
    return undefined;
  const [root] = tree.roots;
  const ranges =
    root?.kind === 'seq' && tree.roots.length === 1 && !root.flow
      ? itemRanges(file)
      : tree.roots.length > 1
        ? tree.roots
        : undefined;
  if (!ranges || ranges.length !== file.entities.length || (root && isCopy(tree, root))) return undefined;
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const cut = segments(text, ranges);
  const pieces = cut.map((each, index): Piece => ({
    path: `${folder}${file.entities[index]!.id}.yaml`,
    text:
      root!.kind === 'seq'
        ? dedented(text.slice(each.start, each.end))
        : withoutMarks(text.slice(each.start, each.end)),
    ...each,
  }));
  return pieces.every(({ path }) => isFree(programme, path)) &&
    new Set(pieces.map(({ path }) => path.toLowerCase())).size === pieces.length
    ? pieces
    : undefined;
}

/** The marks between the documents of a YAML file. */
const documentMark = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;

/** Comments before the first record and after the last one, which would be lost with the file. */
function outside(text: string): string {
  return text.replace(documentMark, '').replace(/^\s*$/, '');
}

/** A path that needs no escape and contains no blank. */
const plainPath = /^[\w./-]+$/;

function isFree(programme: Programme, path: string): boolean {
  return programme.file(path) === undefined && plainPath.test(path);
}

/** Ranges of a list's items, dash included. */
function itemRanges({ tree, entities }: FileEntry): { start: number; end: number }[] | undefined {
  const ranges = entities.map(({ node }) => ({
    start: node ? tree.text.lastIndexOf('-', node.start) : -1,
    end: node?.end ?? 0,
  }));
  return ranges.every(({ start }) => start >= 0 && /^[ \t]*$/.test(tree.text.slice(lineStart(tree.text, start), start)))
    ? ranges
    : undefined;
}

/** A line that contains only a comment. */
const commentLine = /^[ \t]*#[^\n]*$/gm;

/** The dash of an item, with its indentation and the blanks after it. */
const itemDash = /^([ \t]*)-([ \t]+)(?=\S)/m;

/** The line that contains the dash of an item. */
const dashLine = /^[ \t]*-[ \t]/;

/** Blank lines at the beginning of a text. */
const blankLines = /^(?:[ \t]*\r?\n)+/;

/** The lines of an item without their dash and indentation. */
function dedented(lines: string): string {
  const dash = itemDash.exec(lines.replace(commentLine, (each) => '#'.repeat(each.length)));
  const width = dash ? dash[1]!.length + 1 + dash[2]!.length : 0;
  let begun = false;
  return lines
    .replace(blankLines, '')
    .split('\n')
    .map((line) => {
      if (!begun && dashLine.test(line)) {
        begun = true;
        return line.slice(width);
      }
      const blanks = /^ */.exec(line)![0].length;
      return line.slice(Math.min(blanks, begun ? width : (dash?.[1]!.length ?? 0)));
    })
    .join('\n');
}

/** The mark before the first document of a text, with the blank lines above it. */
const firstMark = /^(?:\s*\n)*---[ \t]*\r?\n/;

/** The mark of the next document. */
const nextMark = /^---[ \t]*\r?\n/m;

function withoutMarks(lines: string): string {
  return lines.replace(firstMark, '').replace(blankLines, '').replace(nextMark, '');
}
