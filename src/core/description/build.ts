import type { Entity } from '../index/entity';
import { apart } from './apart';
import type { View } from '../index/view';
import type { Path } from '../syntax/tree';
import type { Block, BlockContent, BlockSource, Inline, ListItem, TableRow } from './block';
import { hasManifest, manifestFile, peopleFile } from './names';

/** Text without formatting. */
export function plain(text: string): Inline[] {
  return text === '' ? [] : [{ text }];
}

export function strong(text: string): Inline {
  return { text, strong: true };
}

/** Anything that is not a letter, digit or point becomes `-`: safe in every output, though not always unique. */
export function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'x'
  );
}

export function recordSource(entity: Entity, path: Path = []): BlockSource {
  return { file: entity.file, kind: entity.kind, id: entity.id, path };
}

/** A place of the manifest as a source; blocks drop it where there is no manifest. */
export function manifestSource(view: View, ...path: Path): BlockSource {
  return { file: hasManifest(view) ? manifestFile(view) : '', kind: 'manifest', id: 'manifest', path };
}

export function peopleSource(view: View, ...path: Path): BlockSource {
  return { file: peopleFile(view), kind: 'people', id: 'people', path };
}

/** A full stop after a name that ends with one, but not an ellipsis. */
const doubledStop = /(?<!\.)\.\.$/;

/** Makes the blocks of one section: they share its name and description criterion. */
export class SectionBlocks {
  readonly #section: string;
  readonly #dc: string | undefined;

  constructor(section: string, dc?: string) {
    this.#section = section;
    this.#dc = dc;
  }

  /** `name` identifies the block within its section; it has to stay the same across edits. */
  block(name: string, content: BlockContent, sources: BlockSource[] = []): Block {
    return {
      ...content,
      id: `${this.#section}/${name}`,
      section: this.#section,
      dc: this.#dc,
      sources: sources.filter((each) => each.file !== ''),
    };
  }

  paragraph(name: string, text: string | Inline[], sources: BlockSource[] = []): Block {
    return this.block(name, { type: 'paragraph', text: typeof text === 'string' ? plain(text) : text }, sources);
  }

  heading(name: string, level: 1 | 2 | 3 | 4, text: string, sources: BlockSource[] = [], number?: string): Block {
    const anchor = slug(name === 'heading' ? `section-${this.#section}` : `${this.#section}-${name}`);
    return this.block(name, { type: 'heading', level, text, anchor, number }, sources);
  }

  list(name: string, items: (string | ListItem)[], sources: BlockSource[] = []): Block {
    return this.block(
      name,
      {
        type: 'list',
        ordered: false,
        items: items.map((each) => (typeof each === 'string' ? { text: plain(each) } : each)),
      },
      sources,
    );
  }

  /** A table; equal keys of rows are made unique. Columns that are empty in every row are left out. */
  table(name: string, columns: readonly string[], rows: readonly Row[], caption?: string): Block {
    const kept = columns
      .map((_, index) => index)
      .filter((index) => index === 0 || rows.some((row) => hasText(row.cells[index])));
    const keys = apart('~');
    const tableRows = rows.map((row) => tableRow(row, keys(row.key), kept));
    return this.block(
      name,
      {
        type: 'table',
        caption,
        columns: kept.map((index) => columns[index]!),
        rows: tableRows,
      },
      rows.flatMap((row) => row.sources.slice(0, 1)),
    );
  }

  /** A block for something that the description needs and no file says; `file` and `key` say where it would go. */
  missing(name: string, text: string, action: { title: string; file: string; key?: string }): Block {
    // A name such as `Acme, Inc.` ends the sentence by itself.
    return this.block(`missing/${name}`, { type: 'missing', text: text.replace(doubledStop, '.'), action });
  }

  box(name: string, title: string, text: string): Block {
    return this.block(name, { type: 'box', title, text });
  }
}

type Cell = string | Inline[] | undefined;

export interface Row {
  key: string;
  cells: Cell[];
  sources: BlockSource[];
}

const finishedRows = new WeakMap<Row, { columns: string; row: TableRow }>();

/**
 * A row that is passed again (see `controlRows`) stays the same object, so that writers can cache their output for it.
 */
function tableRow(row: Row, key: string, kept: readonly number[]): TableRow {
  const columns = kept.join();
  const known = finishedRows.get(row);
  if (known?.columns === columns && known.row.key === key) return known.row;
  const finished: TableRow = { key, cells: kept.map((index) => cellOf(row.cells[index])), sources: row.sources };
  finishedRows.set(row, { columns, row: finished });
  return finished;
}

function cellOf(cell: Cell): Inline[] {
  return typeof cell === 'string' ? plain(cell) : (cell ?? []);
}

function hasText(cell: Cell): boolean {
  return cellOf(cell).some((each) => each.text !== '');
}
