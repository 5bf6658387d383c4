import { limits } from './limits';
import { plainType } from './plain-type';
import type { MapNode, Pair, ScalarNode, ScalarStyle, SeqNode, TreeNode } from './tree';

/** Tabs, carriage returns and characters that YAML forbids or treats in its own way. */
// eslint-disable-next-line no-control-regex
const unusualCharacter = /[\u0000-\u0009\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]/;

/**
 * Reads the plain subset of YAML that people write in programme files, an order of magnitude faster than the library,
 * and gives exactly the tree that the library's path gives. On anything doubtful it returns undefined, and the library
 * decides: tabs, CRLF, anchors, tags, several documents, multi-line quotes and flows, escapes, duplicate keys, errors.
 *
 * Delete this file once the library parses programme files within three times this reader's time: without it nothing
 * but speed changes, since `yaml.ts` then sends every file through the library.
 */
export function readPlainYaml(text: string, base: number): TreeNode[] | undefined {
  if (text === '' || unusualCharacter.test(text)) return undefined;
  try {
    return new PlainReader(text, base).read();
  } catch (error) {
    if (error === doubtful) return undefined;
    throw error;
  }
}

/** Thrown to leave the file to the library; never leaves this module. One for all, so that no stack is collected for each file. */
class Doubtful extends Error {}
const doubtful = new Doubtful('The library decides.');
const deepest = 20;
const key = /([A-Za-z0-9_][A-Za-z0-9_./-]*):(?= |\n|$)/y;
const plainStart = /[A-Za-z0-9_./(+~$^;=<\\\u00a1-\ud7ff\ue000-\ufdcf]/;

/** Nothing after a value but blanks and a comment. */
const endOfLine = /^ *(?: #.*)?$/;

/** A whole text in single quotes, on one line. */
const singleQuoted = /^'(?:[^']|'')*'/;

/** A whole text in double quotes, on one line and without escapes. */
const doubleQuoted = /^"[^"\\]*"/;

/** The head of a block scalar without indentation or keep-indicator. */
const blockHead = /^([|>])(-?) *$/;

/** What would make a key or a comment of plain text in a flow collection. */
const misreadInFlow = /: | #|:$/;

class PlainReader {
  readonly #text: string;
  readonly #base: number;
  /** Start of the line to read next, and its indentation; -1 at the end. */
  #line = 0;
  #indent = 0;
  #nodes = 0;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  read(): TreeNode[] {
    this.#skip(0);
    if (this.#indent !== 0) throw doubtful;
    const root = this.#block(undefined, 0, 0);
    if (this.#line < this.#text.length) throw doubtful;
    return [root];
  }

  /** Moves to the next line with content. */
  #skip(from: number): void {
    const text = this.#text;
    for (let start = from; start < text.length;) {
      let at = start;
      while (text.charCodeAt(at) === 32) at += 1;
      const code = text.charCodeAt(at);
      if (at < text.length && code !== 10 && code !== 35) {
        if (at === start && (text.startsWith('---', start) || text.startsWith('...', start) || code === 37))
          throw doubtful;
        this.#line = start;
        this.#indent = at - start;
        return;
      }
      start = this.#lineEnd(at) + 1;
    }
    this.#line = text.length;
    this.#indent = -1;
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end;
  }

  #block(parent: MapNode | SeqNode | undefined, indent: number, depth: number): MapNode | SeqNode {
    if (depth > deepest) throw doubtful;
    return this.#isDash(this.#line + indent)
      ? this.#seq(parent, indent, depth)
      : this.#map(parent, indent, this.#line + indent, depth);
  }

  #isDash(at: number): boolean {
    if (this.#text.charCodeAt(at) !== 45) return false;
    const next = this.#text.charCodeAt(at + 1);
    return next === 32 || next === 10 || Number.isNaN(next);
  }

  #seq(parent: MapNode | SeqNode | undefined, indent: number, depth: number): SeqNode {
    const seq: SeqNode = {
      kind: 'seq',
      start: this.#base + this.#line + indent,
      end: 0,
      parent,
      flow: false,
      items: [],
    };
    while (this.#indent === indent && this.#isDash(this.#line + indent)) {
      let at = this.#line + indent + 1;
      while (this.#text.charCodeAt(at) === 32) at += 1;
      if (
        at >= this.#text.length ||
        this.#text.charCodeAt(at) === 10 ||
        this.#text.charCodeAt(at) === 35 ||
        this.#isDash(at)
      )
        throw doubtful;
      const column = at - this.#line;
      key.lastIndex = at;
      seq.items.push(
        key.test(this.#text) ? this.#map(seq, column, at, depth + 1) : this.#value(seq, at, indent, depth + 1),
      );
    }
    if (this.#indent > indent) throw doubtful;
    return this.#closed(seq);
  }

  /** `at` is the first key; later keys are in the same column of their lines. */
  #map(parent: MapNode | SeqNode | undefined, indent: number, first: number, depth: number): MapNode {
    if (depth > deepest) throw doubtful;
    const map: MapNode = { kind: 'map', start: this.#base + first, end: 0, parent, flow: false, pairs: [] };
    const seen = new Set<string>();
    for (let at = first; ; at = this.#line + indent) {
      const pair = this.#pair(map, at, indent, depth);
      if (seen.has(pair.key.text)) throw doubtful;
      seen.add(pair.key.text);
      map.pairs.push(pair);
      if (this.#indent !== indent || this.#isDash(this.#line + indent)) break;
    }
    if (this.#indent > indent) throw doubtful;
    return this.#closed(map);
  }

  #pair(map: MapNode, at: number, indent: number, depth: number): Pair {
    key.lastIndex = at;
    const found = key.exec(this.#text);
    if (!found) throw doubtful;
    const name = this.#scalar(map, at, at + found[1]!.length, 'plain');
    let after = at + found[0].length;
    while (this.#text.charCodeAt(after) === 32) after += 1;
    const code = this.#text.charCodeAt(after);
    if (after < this.#text.length && code !== 10 && code !== 35)
      return { key: name, value: this.#value(map, after, indent, depth + 1) };
    this.#skip(this.#lineEnd(after) + 1);
    const nested = this.#indent > indent || (this.#indent === indent && this.#isDash(this.#line + indent));
    return { key: name, value: nested ? this.#block(map, this.#indent, depth + 1) : undefined };
  }

  /** A value on the line of its key or dash; leaves the reader at the next line that is not part of it. */
  #value(parent: MapNode | SeqNode, at: number, indent: number, depth: number): TreeNode {
    const code = this.#text.charCodeAt(at);
    if (code === 124 || code === 62) return this.#blockScalar(parent, at, indent);
    let node: TreeNode;
    if (code === 91 || code === 123) node = this.#flow(parent, at, depth);
    else if (code === 34 || code === 39) node = this.#quoted(parent, at);
    else node = this.#plain(parent, at);
    const end = node.end - this.#base;
    const rest = this.#text.slice(end, this.#lineEnd(end));
    if (rest !== '' && !endOfLine.test(rest)) throw doubtful;
    this.#skip(this.#lineEnd(end) + 1);
    if (this.#indent > indent) throw doubtful;
    return node;
  }

  #plain(parent: MapNode | SeqNode, at: number): ScalarNode {
    const line = this.#text.slice(at, this.#lineEnd(at));
    const comment = line.indexOf(' #');
    const text = withoutSpacesBehind(comment < 0 ? line : line.slice(0, comment));
    if (!this.#startsPlain(at) || text.includes(': ') || text.endsWith(':')) throw doubtful;
    return this.#scalar(parent, at, at + text.length, 'plain');
  }

  #startsPlain(at: number): boolean {
    const first = this.#text.charAt(at);
    return plainStart.test(first) || (first === '-' && /[A-Za-z0-9.]/.test(this.#text.charAt(at + 1)));
  }

  #quoted(parent: MapNode | SeqNode, at: number): ScalarNode {
    const quote = this.#text.charAt(at);
    const line = this.#text.slice(at, this.#lineEnd(at));
    const found = quote === "'" ? singleQuoted.exec(line) : doubleQuoted.exec(line);
    if (!found) throw doubtful;
    const inner = found[0].slice(1, -1);
    return this.#scalar(
      parent,
      at,
      at + found[0].length,
      quote === "'" ? 'single' : 'double',
      quote === "'" ? inner.replace(/''/g, "'") : inner,
    );
  }

  #scalar(parent: MapNode | SeqNode, start: number, end: number, style: ScalarStyle, content?: string): ScalarNode {
    this.#count();
    const text = content ?? this.#text.slice(start, end);
    return {
      kind: 'scalar',
      start: this.#base + start,
      end: this.#base + end,
      parent,
      text,
      type: style === 'plain' ? plainType(text) : 'string',
      style,
    };
  }

  /** Folded and literal text without further indentation, leading blank lines or keep-indicators. */
  #blockScalar(parent: MapNode | SeqNode, at: number, indent: number): ScalarNode {
    const head = blockHead.exec(this.#text.slice(at, this.#lineEnd(at)));
    if (!head || !this.#text.endsWith('\n')) throw doubtful;
    const lines: string[] = [];
    let inner = -1;
    let end = at + 1;
    let next = this.#lineEnd(at) + 1;
    while (next < this.#text.length) {
      const line = this.#text.slice(next, this.#lineEnd(next));
      const own = spacesBefore(line);
      if (own === line.length) {
        if (inner < 0 || line.length > inner) throw doubtful;
        lines.push('');
      } else if (inner < 0 ? own <= indent : own < inner) {
        if (own > indent || (own === 0 && /^#/.test(line))) throw doubtful;
        break;
      } else {
        if (inner < 0) inner = own;
        if (own > inner || line.endsWith(' ')) throw doubtful;
        lines.push(line.slice(inner));
        end = next + line.length;
      }
      next = this.#lineEnd(next) + 1;
    }
    if (inner < 0) throw doubtful;
    while (lines[lines.length - 1] === '') lines.pop();
    const content = head[1] === '|' ? lines.join('\n') : fold(lines);
    this.#skip(next);
    if (this.#indent > indent) throw doubtful;
    return this.#scalar(
      parent,
      at,
      end,
      head[1] === '|' ? 'literal' : 'folded',
      head[2] === '-' ? content : `${content}\n`,
    );
  }

  /** A flow collection on one line, without empty entries, comments and trailing commas. */
  #flow(parent: MapNode | SeqNode, at: number, depth: number): MapNode | SeqNode {
    if (depth > deepest) throw doubtful;
    const isMap = this.#text.charAt(at) === '{';
    const close = isMap ? '}' : ']';
    const node: MapNode | SeqNode = isMap
      ? { kind: 'map', start: this.#base + at, end: 0, parent, flow: true, pairs: [] }
      : { kind: 'seq', start: this.#base + at, end: 0, parent, flow: true, items: [] };
    this.#count();
    let next = this.#spaces(at + 1);
    const seen = new Set<string>();
    while (this.#text.charAt(next) !== close) {
      const end = node.kind === 'map' ? this.#flowPair(node, next, depth, seen) : this.#flowItem(node, next, depth);
      next = this.#spaces(end);
      if (this.#text.charAt(next) === ',') {
        next = this.#spaces(next + 1);
        if (this.#text.charAt(next) === close) throw doubtful;
      } else if (this.#text.charAt(next) !== close) {
        throw doubtful;
      }
    }
    node.end = this.#base + next + 1;
    return node;
  }

  #flowPair(map: MapNode, at: number, depth: number, seen: Set<string>): number {
    key.lastIndex = at;
    const found = key.exec(this.#text);
    if (!found || seen.has(found[1]!)) throw doubtful;
    seen.add(found[1]!);
    const name = this.#scalar(map, at, at + found[1]!.length, 'plain');
    const value = this.#flowValue(map, this.#spaces(at + found[0].length), depth);
    map.pairs.push({ key: name, value });
    return value.end - this.#base;
  }

  #flowItem(seq: SeqNode, at: number, depth: number): number {
    const value = this.#flowValue(seq, at, depth);
    if (/^ *:/.test(this.#text.slice(value.end - this.#base, value.end - this.#base + 20))) throw doubtful;
    seq.items.push(value);
    return value.end - this.#base;
  }

  #flowValue(parent: MapNode | SeqNode, at: number, depth: number): TreeNode {
    const code = this.#text.charCodeAt(at);
    if (code === 91 || code === 123) return this.#flow(parent, at, depth + 1);
    if (code === 34 || code === 39) return this.#quoted(parent, at);
    if (!this.#startsPlain(at)) throw doubtful;
    let end = at;
    while (end < this.#text.length && !/[,[\]{}\n]/.test(this.#text.charAt(end))) end += 1;
    const text = withoutSpacesBehind(this.#text.slice(at, end));
    if (misreadInFlow.test(text) || /[[{\n]/.test(this.#text.charAt(end)) || end >= this.#text.length) throw doubtful;
    return this.#scalar(parent, at, at + text.length, 'plain');
  }

  #spaces(at: number): number {
    let next = at;
    while (this.#text.charCodeAt(next) === 32) next += 1;
    if (next >= this.#text.length || this.#text.charCodeAt(next) === 10 || this.#text.charCodeAt(next) === 35)
      throw doubtful;
    return next;
  }

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > limits.nodes / 2) throw doubtful;
  }

  #closed<T extends MapNode | SeqNode>(node: T): T {
    this.#count();
    if (node.kind === 'map') {
      const last = node.pairs[node.pairs.length - 1]!;
      node.end = last.value?.end ?? last.key.end;
      node.pairs = node.pairs.slice();
    } else {
      node.end = node.items[node.items.length - 1]!.end;
      node.items = node.items.slice();
    }
    return node;
  }
}

/** Only spaces are white space here: YAML keeps a no-break space, which `trim` would take away. */
function withoutSpacesBehind(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end -= 1;
  return text.slice(0, end);
}

function spacesBefore(line: string): number {
  let count = 0;
  while (line.charCodeAt(count) === 32) count += 1;
  return count;
}

/** Lines of a paragraph are joined by spaces; each blank line is a line break. */
function fold(lines: readonly string[]): string {
  let text = '';
  let breaks = 0;
  lines.forEach((line, index) => {
    if (line === '') {
      breaks += 1;
      return;
    }
    if (index > 0) text += breaks > 0 ? '\n'.repeat(breaks) : ' ';
    text += line;
    breaks = 0;
  });
  return text;
}
