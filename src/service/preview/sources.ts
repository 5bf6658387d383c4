import type { Block, BlockSource, TableRow } from '../../core/description/block';
import type { FileEntry } from '../../core/index/entity';
import { nodeAtOffset } from '../../core/syntax/navigate';
import type { Path } from '../../core/syntax/tree';
import type { FileContext } from '../place';
import { pathInRecord } from '../field-at';
import { entityAt } from '../target';

/** A block, or one row of its table, that is made from a place in a file. */
export interface Passage {
  source: BlockSource;
  block: string;
  row?: string;
}

/** Every source of a block, with the block or row that shows it; rows first. */
export function passagesOf(block: Block): Passage[] {
  const passages: Passage[] = [];
  for (const row of rowsOf(block))
    for (const source of row.sources) passages.push({ source, block: block.id, row: row.key });
  for (const source of block.sources) passages.push({ source, block: block.id });
  return passages;
}

export function rowsOf(block: Block): readonly TableRow[] {
  return block.type === 'table' ? block.rows : [];
}

/** A place inside a record, in the form that sources of blocks use. */
export interface RecordPlace {
  id: string;
  path: Path;
}

/** The record and the path in it that an offset of a file belongs to; undefined in a file without records. */
export function placeAt(context: FileContext, offset: number): RecordPlace | undefined {
  const { file } = context;
  const entity = entityAt(context, offset) ?? file.entities[file.entities.length - 1];
  if (!entity) return undefined;
  if (entity.bodyStart !== undefined && offset >= entity.bodyStart)
    return { id: entity.id, path: ['body', lineOfBody(file, entity.bodyStart, offset)] };
  const found = entity.node && nodeAtOffset(entity.node, offset);
  if (!entity.node || !found) return { id: entity.id, path: [] };
  return { id: entity.id, path: pathInRecord(entity.node, found.node) };
}

function lineOfBody(file: FileEntry, bodyStart: number, offset: number): number {
  return file.tree.text.slice(bodyStart, offset).split('\n').length - 1;
}

/** The passage with the source closest to a place; a row before a whole block, the first of equals. */
export function closest(passages: Iterable<Passage>, file: string, place: RecordPlace): Passage | undefined {
  let best: { passage: Passage; score: number } | undefined;
  for (const passage of passages) {
    const { source, row } = passage;
    const fits = source.file === file && source.id === place.id ? fit(source.path, place.path) : -1;
    const score = fits < 0 || row === undefined ? fits : fits + 0.5;
    if (score >= 0 && (!best || score > best.score)) best = { passage, score };
  }
  return best?.passage;
}

/** How many steps a source and the path share when one is a prefix of the other; -1 otherwise. */
function fit(source: Path, place: Path): number {
  if (source[0] === 'body' && place[0] === 'body') return fitLine(Number(source[1] ?? 0), Number(place[1] ?? 0));
  const shared = Math.min(source.length, place.length);
  for (let i = 0; i < shared; i += 1) if (source[i] !== place[i]) return -1;
  return source.length <= place.length ? source.length * 2 + 1 : shared * 2;
}

/** In a body the last block that begins at or above the line is closest; a block below the line comes last. */
function fitLine(source: number, place: number): number {
  return source <= place ? 1 + source : 0;
}
