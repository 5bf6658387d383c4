/**
 * The positioned tree that every layer above the parser works on. All offsets are UTF-16 code units
 * from the start of the whole file (front matter included), `end` is exclusive.
 * A tree is immutable once built; a new version of a file gets a new tree.
 */
export type TreeNode = MapNode | SeqNode | ScalarNode;

interface NodeBase {
  start: number;
  end: number;
  parent: MapNode | SeqNode | undefined;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends NodeBase {
  kind: 'scalar';
  /** The resolved content as text: quotes and escapes undone, block scalars folded. `2.10` stays "2.10". */
  text: string;
  /** What YAML 1.2 (core schema) makes of it. Dates are strings. */
  type: 'string' | 'number' | 'boolean' | 'null';
  style: ScalarStyle;
}

export interface MapNode extends NodeBase {
  kind: 'map';
  flow: boolean;
  /** In source order; duplicate keys stay (the first one wins in look-ups) and are reported as problems. */
  pairs: Pair[];
}

export interface SeqNode extends NodeBase {
  kind: 'seq';
  flow: boolean;
  items: TreeNode[];
}

export interface Pair {
  key: ScalarNode;
  /** Absent for `key:` with nothing after it. */
  value: TreeNode | undefined;
}

export interface SyntaxProblem {
  start: number;
  end: number;
  /** `soc2.syntax.*`, stable. */
  code: string;
  message: string;
}

export interface TextRange {
  start: number;
  end: number;
}

/** How a Markdown file carries its YAML: `---` on both sides, comply's unfenced form, or not at all. */
type FrontMatterForm = 'fenced' | 'unfenced' | 'none';

export interface FrontMatter {
  form: FrontMatterForm;
  /** The YAML itself, without fences. */
  start: number;
  end: number;
}

/** One parsed version of one file. */
export interface SourceTree {
  format: 'yaml' | 'markdown';
  text: string;
  /** One root for each YAML document of the file (one at most for Markdown); documents without content are left out. */
  roots: TreeNode[];
  /** Markdown only. */
  frontMatter?: FrontMatter;
  /** Markdown only: offset at which the body starts (text.length when there is none). */
  bodyStart?: number;
  problems: SyntaxProblem[];
}

/** Keys and list indexes from a root, for example `['system', 'services', 0, 'name']`. */
export type Path = readonly (string | number)[];
