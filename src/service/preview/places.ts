import type { Block, BlockSource } from '../../core/description/block';
import type { Entity, FileEntry } from '../../core/index/entity';
import { keyNodeAt, nodeAt } from '../../core/syntax/navigate';
import type { Path, TextRange } from '../../core/syntax/tree';
import type { Place } from '../../protocol/place';
import type { BlockAtResult } from '../../protocol/preview';
import { toRange, type FileContext } from '../place';
import { closest, passagesOf, placeAt, rowsOf, type Passage } from './sources';

type Context = Pick<FileContext, 'programme' | 'uriOf'>;

/** The source of a block, or of one row of its table; null when it has none. */
export function blockSource(
  context: Context,
  blocks: readonly Block[],
  blockId: string,
  rowKey: string | undefined,
): Place | null {
  const block = blocks.find((each) => each.id === blockId);
  if (!block) return null;
  const row = rowKey === undefined ? undefined : rowsOf(block).find((each) => each.key === rowKey);
  for (const source of [...(row?.sources ?? []), ...block.sources]) {
    const place = placeOf(context, source);
    if (place) return place;
  }
  return block.type === 'missing' && block.action ? placeOfMissing(context, block.action) : null;
}

function placeOf(context: Context, source: BlockSource): Place | null {
  const file = context.programme.file(source.file);
  const entity = file && recordOf(file, source);
  return file && entity
    ? { uri: context.uriOf(file.path), range: toRange(file.tree, rangeOf(file, entity, source.path)) }
    : null;
}

/** The place where a missing piece would be written: its key if it exists, else the start of the file. */
function placeOfMissing(context: Context, action: { file: string; key?: string }): Place | null {
  const file = context.programme.file(action.file);
  if (!file) return null;
  const node = file.entities[0]?.node;
  const key = node && action.key !== undefined ? keyNodeAt(node, action.key.split('.')) : undefined;
  return { uri: context.uriOf(file.path), range: toRange(file.tree, key ?? { start: 0, end: 0 }) };
}

function rangeOf(file: FileEntry, entity: Entity, path: Path): TextRange {
  if (path[0] === 'body') {
    const start = bodyOffset(file.tree.text, entity.bodyStart ?? 0, Number(path[1] ?? 0));
    return { start, end: start };
  }
  for (let length = path.length; entity.node && length > 0; length -= 1) {
    const node = nodeAt(entity.node, path.slice(0, length)) ?? keyNodeAt(entity.node, path.slice(0, length));
    if (node) return node;
  }
  return entity.idNode ?? entity.node?.pairs[0]?.key ?? { start: 0, end: 0 };
}

/** Offset of a line of a Markdown body, counted from the body's first line. */
function bodyOffset(text: string, bodyStart: number, line: number): number {
  let offset = bodyStart;
  for (let count = 0; count < line; count += 1) {
    const next = text.indexOf('\n', offset);
    if (next < 0) break;
    offset = next + 1;
  }
  return offset;
}

function recordOf(file: FileEntry, source: BlockSource): Entity | undefined {
  return file.entities.find((each) => each.kind === source.kind && each.id === source.id) ?? file.entities[0];
}

/** The block, or row, that shows the text at an offset: the block or row with the closest source. */
export function blockAt(context: FileContext, blocks: readonly Block[], offset: number): BlockAtResult | null {
  const place = placeAt(context, offset);
  const passage = place && closest(passagesIn(blocks), context.file.path, place);
  return passage ? { block: passage.block, ...(passage.row === undefined ? {} : { row: passage.row }) } : null;
}

function* passagesIn(blocks: readonly Block[]): Iterable<Passage> {
  for (const block of blocks) yield* passagesOf(block);
}
