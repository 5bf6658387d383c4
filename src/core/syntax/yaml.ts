import { Composer, Parser, type CST, type Document, type YAMLError } from 'yaml';
import { conflictIn } from './conflict';
import { limits } from './limits';
import { messageFor } from './messages';
import { readPlainYaml } from './plain-yaml';
import { prescan } from './prescan';
import { repairsOf, type Repair } from './repair';
import { TreeBuilder } from './tree-builder';
import type { SyntaxProblem, TreeNode } from './tree';

export interface ParsedYaml {
  roots: TreeNode[];
  problems: SyntaxProblem[];
}

/**
 * Parses YAML 1.2 into positioned trees. Never throws: what cannot be read becomes a problem, the rest of the text a
 * tree. `base` is the offset of `text` in its file and is added to every position.
 */
export function parseYaml(text: string, base = 0): ParsedYaml {
  const refused = prescan(text, base);
  if (refused) return { roots: [], problems: [refused] };
  const conflict = conflictIn(text);
  if (conflict) {
    const { problem } = conflict;
    return {
      roots: parseYaml(conflict.ours, base).roots,
      problems: [{ ...problem, start: base + problem.start, end: base + problem.end }],
    };
  }
  const plain = reading.plain ? readPlainYaml(text, base) : undefined;
  return plain ? { roots: plain, problems: [] } : parseWithLibrary(text, base);
}

/** `plain: false` sends every file through the library, which has the final say. */
export const reading = { plain: true };

/** The library's path: the authority on what a text means, and the only source of syntax problems. */
export function parseWithLibrary(text: string, base = 0): ParsedYaml {
  // YAML takes a lone carriage return for a line break, the library does not.
  const source = /\r(?!\n)/.test(text) ? text.replace(/\r(?!\n)/g, '\n') : text;
  const found = new Problems(base, source);
  let read = compose(source);
  const quoted = new Map<number, string>();
  for (let round = 0; round < repairRounds(source) && read.errors.length > 0; round += 1) {
    const better = betterReading(read);
    if (!better) break;
    const { repair } = better;
    for (const error of repair.errors) found.addError(error);
    if (repair.openQuote)
      found.add(
        repair.openQuote,
        'soc2.syntax.quote',
        'The quote that opens here is not closed. Write the same quote behind the last word.',
      );
    for (const [at, content] of repair.quoted) quoted.set(at, content);
    read = better.read;
  }
  for (const error of read.errors) found.addError(error);
  const roots: TreeNode[] = [];
  const own: SyntaxProblem[] = [];
  for (const document of read.documents) {
    const root = new TreeBuilder(document, { text: read.text, base, quoted }, own).build();
    if (root) roots.push(root);
  }
  return { roots, problems: found.sorted(own) };
}

interface Reading {
  text: string;
  documents: readonly Document.Parsed[];
  errors: readonly YAMLError[];
}

function compose(text: string): Reading {
  const documents: Document.Parsed[] = [];
  try {
    const composer = new Composer({
      keepSourceTokens: false,
      uniqueKeys: false,
      merge: false,
      logLevel: 'silent',
      prettyErrors: false,
      strict: true,
      stringKeys: false,
    });
    withoutStacks(() => {
      for (const document of composer.compose(untilHopeless(new Parser().parse(text)), true, text.length))
        documents.push(document);
    });
  } catch {
    // Text at which the library throws is one error at the start; documents before it stay.
    return { text, documents, errors: [{ name: 'YAMLParseError', code: 'IMPOSSIBLE', message: '', pos: [0, 0] }] };
  }
  return { text, documents, errors: documents.flatMap((each) => each.errors) };
}

/**
 * Runs work whose errors nobody traces. The library makes an exception of each error in a text; their stacks took two
 * thirds of the time of reading a broken file.
 */
function withoutStacks(work: () => void): void {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/**
 * Ends the stream after more errors than a person reads: on garbage, each further token costs as much as a good line.
 */
function* untilHopeless(tokens: Iterable<CST.Token>): Generator<CST.Token, void> {
  let errors = 0;
  for (const token of tokens) {
    yield token;
    if (token.type === 'error') errors += 1;
    if (errors > limits.problems) return;
  }
}

/** How often broken text is read again, so that it stays fast: small files several times, larger ones once or never. */
function repairRounds(text: string): number {
  return text.length <= 20_000 ? 4 : text.length <= 100_000 ? 1 : 0;
}

function betterReading(read: Reading): { read: Reading; repair: Repair } | undefined {
  for (const repair of repairsOf(read.text, read.errors)) {
    const again = compose(repair.text);
    if (again.errors.length < read.errors.length) return { read: again, repair };
  }
  return undefined;
}

/** The library's message on a token that fits nowhere. */
const strayToken = /token in YAML stream: /;

/** Problems of one text, each place and code once. */
class Problems {
  readonly #base: number;
  readonly #text: string;
  readonly #all: SyntaxProblem[] = [];
  readonly #seen = new Set<string>();
  #strayTokens = false;

  constructor(base: number, text: string) {
    this.#base = base;
    this.#text = text;
  }

  addError(error: YAMLError): void {
    // After the first token that fits nowhere, all others fit nowhere either.
    const stray = error.message.endsWith('token in YAML stream') || strayToken.test(error.message);
    if (stray && this.#strayTokens && !/flow-/.test(error.message)) return;
    this.#strayTokens ||= stray;
    const start = Math.max(0, Math.min(error.pos[0], this.#text.length));
    const { code, message } = messageFor(error, this.#text);
    this.add({ start, end: Math.max(start, Math.min(error.pos[1], this.#text.length)) }, code, message);
  }

  /** Places are offsets in the text. */
  add({ start, end }: { start: number; end: number }, code: string, message: string): void {
    if (this.#all.length >= limits.problems * 4 || this.#seen.has(`${start} ${code}`)) return;
    this.#seen.add(`${start} ${code}`);
    this.#all.push({ start: this.#base + start, end: this.#base + end, code, message });
  }

  sorted(others: readonly SyntaxProblem[]): SyntaxProblem[] {
    return [...this.#all, ...others].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, limits.problems);
  }
}
