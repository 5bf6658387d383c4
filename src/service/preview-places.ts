import type { Block, BlockSource, TableRow } from '../core/description/block';
import type { DescribeOptions } from '../core/description/options';
import type { Entity, FileEntry } from '../core/index/entity';
import { keyNodeAt, nodeAt, nodeAtOffset } from '../core/syntax/navigate';
import type { Path, TextRange } from '../core/syntax/tree';
import type { BlockAtResult, Place, PreviewView } from '../server/protocol';
import { toRange, type FileContext } from './place';
import { previewDocument } from './preview';
import { entityAt, pathInRecord } from './target';

type Context = Pick<FileContext, 'programme' | 'uriOf'> & { options?: DescribeOptions };

/** The place in the files that a block, or one row of its table, is made from; null when it has none. */
export function blockSource(context: Context, view: PreviewView, blockId: string, rowKey: string | undefined): Place | null {
  const block = previewDocument(context.programme, view, context.options).find((each) => each.id === blockId);
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
  return file && entity ? { uri: context.uriOf(file.path), range: toRange(file.tree, rangeOf(file, entity, source.path)) } : null;
}

/** Where something missing would be written: its key if it is there, else the start of the file. */
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

/** The block that shows what stands at an offset: the one whose source fits it most closely, the first of equals. */
export function blockAt(context: FileContext & { options?: DescribeOptions }, view: PreviewView, offset: number): BlockAtResult | null {
  const { programme, file, options } = context;
  const place = placeAt(context, offset);
  if (!place) return null;
  let best: { result: BlockAtResult; score: number } | undefined;
  const consider = (sources: readonly BlockSource[], result: BlockAtResult): void => {
    for (const source of sources) {
      const score = source.file === file.path && source.id === place.id ? fit(source.path, place.path) : -1;
      if (score >= 0 && (!best || score > best.score)) best = { result, score };
    }
  };
  for (const block of previewDocument(programme, view, options)) {
    for (const row of rowsOf(block)) consider(row.sources, { block: block.id, row: row.key });
    consider(block.sources, { block: block.id });
  }
  return best?.result ?? null;
}

function placeAt(context: FileContext, offset: number): { id: string; path: Path } | undefined {
  const entity = entityAt(context, offset) ?? context.file.entities[context.file.entities.length - 1];
  if (!entity) return undefined;
  if (entity.bodyStart !== undefined && offset >= entity.bodyStart) return { id: entity.id, path: ['body', context.file.tree.text.slice(entity.bodyStart, offset).split('\n').length - 1] };
  const found = entity.node && nodeAtOffset(entity.node, offset);
  if (!entity.node || !found) return { id: entity.id, path: [] };
  return { id: entity.id, path: pathInRecord(entity.node, found.node) };
}

/** How many steps of the path a source shares when one of the two leads to the other; -1 when they part. */
function fit(source: Path, place: Path): number {
  if (source[0] === 'body' && place[0] === 'body') return fitLine(Number(source[1] ?? 0), Number(place[1] ?? 0));
  const shared = Math.min(source.length, place.length);
  for (let i = 0; i < shared; i += 1) if (source[i] !== place[i]) return -1;
  return source.length <= place.length ? source.length * 2 + 1 : shared * 2;
}

/** In a body the last block that begins at or above the line fits best; a block below it fits hardly. */
function fitLine(source: number, place: number): number {
  return source <= place ? 1 + source : 0;
}

function rowsOf(block: Block): readonly TableRow[] {
  return block.type === 'table' ? block.rows : [];
}

