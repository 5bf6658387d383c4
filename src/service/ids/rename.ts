import { compareText } from '../../core/index/order';
import { recordAt } from '../../core/index/record-at';
import type { Declaration, FileEntry } from '../../core/index/entity';
import type { Programme } from '../../core/index/programme';
import { criterionById } from '../../core/criteria/catalogue';
import { isId } from '../../core/model/read-scalar';
import type { IdKind } from '../../core/model/kinds';
import { quoteIfNeeded, replaceInScalar, replaceScalar, type TextEdit } from '../../core/syntax/edit';
import { nodeAtOffset } from '../../core/syntax/navigate';
import type { ScalarNode, SourceTree, TextRange } from '../../core/syntax/tree';
import { kindWords } from '../names';
import type { FileContext } from '../place';
import { targetAt } from '../target';
import { merged, pathEdits, type FileEdits } from './rename-paths';
import { isOfCatalogue, occurrencesOf, scalarOf, type Occurrence } from './occurrences';

export interface Refused {
  /** A sentence that says why the rename is refused, and what would help. */
  refused: string;
}

/** The changes of a rename. They are not applied yet. */
export interface RenamePlan {
  /**
   * By file, sorted; offsets of the current texts. `unsure`: words of prose that may mean something else. `withFile`:
   * edits that are needed only if files are renamed whose names do not have to change.
   */
  edits: { file: string; edits: TextEdit[]; unsure: TextEdit[]; withFile: TextEdit[] }[];
  /** Paths relative to the root. `needed`: the file's name is the id. Otherwise the file only has the same name. */
  files: { from: string; to: string; needed: boolean }[];
}

/** What is renamed: an id, and which of its names. */
interface Subject {
  kind: IdKind;
  /** The name in the text: a policy may be named by its acronym or by its file. */
  name: string;
  range: TextRange;
}

/** The start of a rename: the id at the offset, with the range of its characters. */
export function prepareRename(
  context: FileContext,
  offset: number,
): { range: TextRange; placeholder: string } | Refused {
  const subject = subjectAt(context, offset);
  return 'refused' in subject ? subject : { range: subject.range, placeholder: subject.name };
}

/** All changes that give the thing at the offset the name `newName`. */
export function rename(context: FileContext, offset: number, newName: string): RenamePlan | Refused {
  const subject = subjectAt(context, offset);
  if ('refused' in subject) return subject;
  const reason = unfit(context.programme, subject, newName);
  return reason === undefined ? planFor(context.programme, subject, newName) : { refused: reason };
}

function subjectAt(context: FileContext, offset: number): Subject | Refused {
  const target = targetAt(context, offset);
  const nothing = {
    refused: 'There is no id here. Put the cursor on the id of a control, policy, vendor, role or the like.',
  };
  if (!target || target.what === 'key') return nothing;
  if (target.what === 'word')
    return known(context.programme, { kind: target.kind, name: target.id, range: target.range });
  const { field, text } = target;
  const kind = field?.ref ?? field?.declares;
  if (!kind) return nothing;
  return known(context.programme, { kind, name: text, range: inner(context.file.tree, target.range, text) });
}

function known(programme: Programme, subject: Subject): Subject | Refused {
  const { kind, name } = subject;
  if (kind === 'criterion')
    return { refused: `${criterionById(name)?.id ?? name} is a criterion: criteria have fixed ids.` };
  if (isOfCatalogue(kind)) return { refused: `\`${name}\` is a ${kindWords(kind)} of the catalogue and keeps its id.` };
  if (kind === 'vendor' && name === 'self') return { refused: '`self` means the company itself and keeps its name.' };
  if (programme.tables.declarations(kind, name).length === 0)
    return {
      refused:
        `Nothing declares the ${kindWords(kind)} \`${name}\`, so there is nothing to rename. ` +
        'A quick fix of the problem at this place may help.',
    };
  return subject;
}

function unfit(programme: Programme, { kind, name }: Subject, newName: string): string | undefined {
  if (newName === name) return `It is called \`${name}\` already.`;
  if (!isId(newName))
    return `\`${newName}\` cannot be an id: an id begins with a letter and goes on with letters, digits, \`.\`, \`_\` and \`-\`.`;
  if (kind === 'vendor' && newName === 'self') return '`self` means the company itself. Choose another id.';
  const taken = programme.tables
    .declarations(kind, newName)
    .find((each) => !programme.tables.declarations(kind, name).includes(each));
  return taken && `There is a ${kindWords(kind)} \`${newName}\` already, in ${taken.entity.file}. Choose another id.`;
}

function planFor(programme: Programme, { kind, name }: Subject, newName: string): RenamePlan | Refused {
  const declarations = programme.tables.declarations(kind, name);
  const files: RenamePlan['files'] = [];
  for (const declaration of declarations) {
    const move = moved(programme, declaration, name, newName);
    if (move && 'refused' in move) return move;
    if (move) files.push(move);
  }
  return { edits: withPaths(programme, editsFor(programme, kind, name, newName), files), files };
}

/** Edits that replace `name` of a thing in all places; sorted by file. */
export function editsFor(programme: Programme, kind: IdKind, name: string, newName: string): RenamePlan['edits'] {
  const written = occurrencesOf(programme, kind, name).filter(
    (each) => each.role === 'mention' || each.scalar?.text === name,
  );
  const byFile = new Map<string, RenamePlan['edits'][number]>();
  for (const occurrence of written) {
    const { path } = occurrence.file;
    const entry = byFile.get(path) ?? { file: path, edits: [], unsure: [], withFile: [] };
    byFile.set(path, entry);
    (occurrence.role === 'mention' && !/\d/.test(name) ? entry.unsure : entry.edits).push(editFor(occurrence, newName));
  }
  return [...byFile.values()];
}

/** Links to files that are renamed together with the id. */
function withPaths(programme: Programme, edits: RenamePlan['edits'], files: RenamePlan['files']): RenamePlan['edits'] {
  if (files.length === 0) return edits;
  const needed = pathEdits(
    programme,
    files.filter((each) => each.needed),
  );
  const offered = pathEdits(
    programme,
    files.filter((each) => !each.needed),
  );
  const byFile = new Map(edits.map((each) => [each.file, each]));
  const all = (of: readonly FileEdits[], file: string): TextEdit[] =>
    of.find((each) => each.file === file)?.edits ?? [];
  for (const { file } of [...needed, ...offered])
    if (!byFile.has(file)) byFile.set(file, { file, edits: [], unsure: [], withFile: [] });
  return [...byFile.values()]
    .sort((a, b) => compareText(a.file, b.file))
    .map((each) => ({
      ...each,
      edits: merged([each, { file: each.file, edits: all(needed, each.file) }])[0]!.edits,
      withFile: all(offered, each.file),
    }));
}

/** A file's name, split into stem and ending. */
const stemAndEnding = /^(.*?)(\.[^.]*)?$/;

/** The file of a record that is named after its file, or whose file is named after its id. */
function moved(
  programme: Programme,
  declaration: Declaration,
  name: string,
  newName: string,
): RenamePlan['files'][number] | Refused | undefined {
  const { entity, path } = declaration;
  if (path.length > 0) return undefined;
  const needed = scalarOf(declaration)?.text !== name;
  const slash = entity.file.lastIndexOf('/') + 1;
  const [, stem = '', ending = ''] = stemAndEnding.exec(entity.file.slice(slash))!;
  if (stem !== name)
    return needed
      ? {
          refused: `\`${name}\` is the name of the folder of ${entity.file}. Rename the folder, or give the file an id of its own.`,
        }
      : undefined;
  const to = `${entity.file.slice(0, slash)}${newName}${ending}`;
  if (!programme.file(to)) return { from: entity.file, to, needed };
  return needed ? { refused: `There is a file ${to} already. Choose another id.` } : undefined;
}

function editFor({ file, scalar, range }: Occurrence, newName: string): TextEdit {
  const { tree } = file;
  if (scalar) return replaceName(tree, scalar, newName);
  const node = scalarAround(file, range);
  return node ? replaceInScalar(tree, node, range.start, range.end, newName) : { ...range, newText: newName };
}

function scalarAround(file: FileEntry, { start, end }: TextRange): ScalarNode | undefined {
  const record = recordAt(file, start)?.node;
  const node = record && nodeAtOffset(record, start)?.node;
  return node?.kind === 'scalar' && end <= node.end ? node : undefined;
}

/** Replaces only the characters of the name, if it is written without escapes. */
function replaceName(tree: SourceTree, node: ScalarNode, newName: string): TextEdit {
  const range = inner(tree, node, node.text);
  const isBare = range.start === node.start && range.end === node.end;
  if (tree.text.slice(range.start, range.end) !== node.text) return replaceScalar(tree, node, newName);
  return { ...range, newText: isBare ? quoteIfNeeded(newName) : newName };
}

/** The quote that opens a quoted scalar. */
const quoteAtStart = /^["']/;

/** The characters of a scalar without its quotes. */
function inner(tree: SourceTree, range: TextRange, text: string): TextRange {
  const source = tree.text.slice(range.start, range.end);
  const at = quoteAtStart.test(source) ? 1 : 0;
  return source.slice(at, at + text.length) === text
    ? { start: range.start + at, end: range.start + at + text.length }
    : { start: range.start, end: range.end };
}
