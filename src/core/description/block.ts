import type { CoverageState } from '../model/coverage-states';
import type { EntityKind } from '../model/kinds';
import type { Picture } from './pictures/picture';
import type { Path } from '../syntax/tree';

/** Where the words of a block come from. Resolved to lines only when a person goes there, so it never goes stale. */
export interface BlockSource {
  file: string;
  kind: EntityKind;
  id: string;
  /**
   * Path inside the record; empty for the whole record. Markdown bodies: `['body', line]`, zero-based from the body's
   * first line.
   */
  path: Path;
}

/** A run of text with its formatting. Plain text only: every writer escapes it for its own format. */
export interface Inline {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  code?: boolean;
  /** Link target; writers keep http, https, mailto and anchors and drop everything else. */
  href?: string;
  /** The text names this state of a criterion; writers may colour it. */
  state?: CoverageState;
}

export interface TableRow {
  /** Stable within the table. */
  key: string;
  cells: Inline[][];
  sources: BlockSource[];
}

export interface ListItem {
  text: Inline[];
  /** Nested list below this item. */
  children?: ListItem[];
  ordered?: boolean;
}

export type BlockContent =
  | { type: 'title'; text: string }
  | { type: 'heading'; level: 1 | 2 | 3 | 4; number?: string; text: string; anchor: string }
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'list'; ordered: boolean; items: ListItem[] }
  | { type: 'table'; caption?: string; columns: string[]; rows: TableRow[] }
  | { type: 'code'; text: string }
  /** A picture, and all that it says in words: for readers who do not see it, and for outputs that cannot draw. */
  | { type: 'figure'; caption: string; picture: Picture; words: ListItem[] }
  | { type: 'quote'; text: Inline[] }
  /** Something that the description needs and no file says yet, and what would settle it. */
  | { type: 'missing'; text: string; action?: { title: string; file: string; key?: string } }
  /** Text reserved for the CPA firm, or another note of the preview that is not the company's own text. */
  | { type: 'box'; title: string; text: string };

/** One piece of a document; the unit of patching, of clicking and of caching. */
export type Block = BlockContent & {
  /**
   * Stable across edits and another order of sections: section, then what it is about (`infrastructure/table`,
   * `criteria/CC6.1`). Unique in its document.
   */
  id: string;
  /** Name of the section that it belongs to (`infrastructure`); its number is in the heading alone. */
  section: string;
  /** Description criterion that it serves (`DC3`). */
  dc?: string;
  sources: BlockSource[];
};
