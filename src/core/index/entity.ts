import type { EntityKind, IdKind } from '../model/kinds';
import type { DataOf } from '../model/data';
import type { Json } from '../model/json';
import type { FrontMatter, MapNode, Path, ScalarNode, SourceTree, SyntaxProblem } from '../syntax/tree';

/** One record of the programme: a control, a policy, the manifest, ... with its place in its file. */
export interface Entity<K extends EntityKind = EntityKind> {
  kind: K;
  /** The `id` (policies and narratives: `acronym`), else the file's stem. `manifest` and `people` for those two. */
  id: string;
  /** Path relative to the programme's root, with `/`. */
  file: string;
  /** Offset at which the record starts. */
  start: number;
  /**
   * Root map of the record, looked up on access: keep it no longer than one computation. Undefined when a Markdown file
   * has no front matter.
   */
  readonly node: MapNode | undefined;
  /** The scalar that declares the id; undefined when the id is the file's stem. */
  readonly idNode: ScalarNode | undefined;
  /** Every field optional; values that do not fit the schema are left out and reported. */
  data: DataOf<K>;
  /**
   * What is still to be written: paths of blanks and of essential keys without a value, joined by dots (`statement`,
   * `not_relevant.0.reason`), and `body` for a Markdown record without a word of text. Other files see them.
   */
  readonly blanks: readonly string[];
  /** Markdown records: where the body starts. */
  bodyStart?: number | undefined;
}

/**
 * A place where an id is declared: a top-level record, or an item inside the manifest, people.yaml or a vendor file.
 */
export interface Declaration {
  kind: IdKind;
  id: string;
  entity: Entity;
  /** Path of the declaring map inside the entity's node; empty for the record itself. */
  path: Path;
}

/** A place where an id is used. */
export interface Reference {
  kind: IdKind;
  /** As written, except that criteria are given in canonical form when they can be (`cc_6_1` -> `CC6.1`). */
  id: string;
  /** The record that refers. */
  entity: Entity;
  /** Path of the referring scalar inside the entity's node. */
  path: Path;
}

/** A problem of the syntax or of the schema, found when the file was read. */
export interface FileProblem extends SyntaxProblem {
  /** `error` when absent. */
  severity?: 'error' | 'warning' | 'information' | 'hint';
  /** Schema problems: where in the record, and what a fix needs. */
  path?: Path;
  data?: { readonly [key: string]: Json };
  /** Position among the file's records; absent for syntax problems. */
  entity?: number;
}

/** What the index keeps of one file. */
export interface FileEntry {
  path: string;
  kind: EntityKind;
  tree: SourceTree;
  frontMatter: FrontMatter | undefined;
  entities: Entity[];
  declarations: Declaration[];
  references: Reference[];
  /** Syntax problems and schema problems (unknown key, wrong type, duplicate key). */
  problems: FileProblem[];
}
