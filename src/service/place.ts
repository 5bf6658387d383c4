import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Declaration, Entity, FileEntry } from '../core/index/entity';
import type { Programme } from '../core/index/programme';
import type { EntityKind, IdKind } from '../core/model/kinds';
import { lineStarts, offsetAt, positionAt } from '../core/syntax/positions';
import { nodeAt, valueOf } from '../core/syntax/navigate';
import type { SourceTree, TextRange } from '../core/syntax/tree';

/** A file of a programme, with the function from its paths to uris; the input of every feature. */
export interface FileContext {
  programme: Programme;
  file: FileEntry;
  /** Uri of a path relative to the programme's root. */
  uriOf(path: string): string;
}

type Starts = ReturnType<typeof lineStarts>;

const startsOfTree = new WeakMap<SourceTree, Starts>();

/** Line starts of a tree's text, computed once. */
export function startsOf(tree: SourceTree): Starts {
  let starts = startsOfTree.get(tree);
  if (!starts) {
    starts = lineStarts(tree.text);
    startsOfTree.set(tree, starts);
  }
  return starts;
}

export function toPosition(tree: SourceTree, offset: number): Position {
  const { line, character } = positionAt(startsOf(tree), offset);
  return { line, character };
}

export function toRange(tree: SourceTree, range: TextRange): Range {
  return { start: toPosition(tree, range.start), end: toPosition(tree, range.end) };
}

/** Offset of a position; positions beyond a line's or the text's end are moved back to it. */
export function toOffset(tree: SourceTree, position: Position): number {
  const starts = startsOf(tree);
  const offset = offsetAt(starts, position);
  const next = starts[Math.max(0, position.line) + 1];
  if (next === undefined || offset < next - 1) return Math.min(offset, tree.text.length);
  return tree.text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
}

/** The range that represents a declared thing: its id, else its title or name, else its first key. */
export function declarationRange(declaration: Declaration): TextRange {
  const { entity, path } = declaration;
  if (path.length === 0 && entity.idNode) return entity.idNode;
  const node = entity.node && nodeAt(entity.node, path);
  if (!node) return { start: entity.bodyStart ?? 0, end: entity.bodyStart ?? 0 };
  if (node.kind !== 'map') return node;
  for (const key of ['id', 'acronym', 'title', 'name']) {
    const value = valueOf(node, key);
    if (value?.kind === 'scalar') return value;
  }
  return node.pairs[0]?.key ?? { start: node.start, end: node.start };
}

const rangeOfDeclaration = new WeakMap<Declaration, Range>();

/**
 * Place of a declaration; undefined when its file was deleted in the meantime. Computed once for each version of a
 * file.
 */
export function declarationLocation(
  context: Pick<FileContext, 'programme' | 'uriOf'>,
  declaration: Declaration,
): Location | undefined {
  const file = context.programme.file(declaration.entity.file);
  if (!file) return undefined;
  let range = rangeOfDeclaration.get(declaration);
  if (!range) {
    const starts = lineStarts(file.tree.text);
    const { start, end } = declarationRange(declaration);
    range = { start: positionAt(starts, start), end: positionAt(starts, end) };
    rangeOfDeclaration.set(declaration, range);
  }
  return { uri: context.uriOf(file.path), range };
}

/** Place of a record, as its declaration has it. */
export function recordPlace(
  context: Pick<FileContext, 'programme' | 'uriOf'>,
  record: Entity<EntityKind & IdKind>,
): Location | undefined {
  const declaration = context.programme.tables
    .declarations(record.kind, record.id)
    .find((each) => each.entity === record);
  return declaration && declarationLocation(context, declaration);
}

/** The beginning of a file; null when it was deleted in the meantime. */
export function fileStart(context: Pick<FileContext, 'programme' | 'uriOf'>, path: string): Location | null {
  return context.programme.file(path)
    ? { uri: context.uriOf(path), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }
    : null;
}
