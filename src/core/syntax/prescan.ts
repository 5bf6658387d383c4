import { CST, Lexer } from 'yaml';
import { limits } from './limits';
import type { SyntaxProblem } from './tree';

/**
 * Looks for what must not reach the YAML library, in linear time: binary content, more than it reads in a moment, and
 * nesting deep enough to exhaust the stack. `base` is added to all offsets.
 */
export function prescan(text: string, base: number): SyntaxProblem | undefined {
  if (text.length > limits.text) return tooLarge(base, `${limits.text / 1_000_000} million characters`);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return {
      start: base + nul,
      end: base + nul + 1,
      code: 'soc2.syntax.binary',
      message: 'This is not a text file: it contains a NUL character. Save it as UTF-8 text.',
    };
  }
  if (text.length > limits.marks && marksIn(text) > limits.marks)
    return tooLarge(base, `${limits.marks / 1000},000 items and line breaks`);
  const at = maybeTooDeep(text);
  return at !== undefined && isTooDeep(text) ? tooDeep(base + at) : indentationTooDeep(text, base);
}

function tooLarge(base: number, most: string): SyntaxProblem {
  return {
    start: base,
    end: base,
    code: 'soc2.syntax.too-large',
    message: `This file is larger than ${most} and is not read. Split it.`,
  };
}

/** Every character that begins a token of its own. */
function marksIn(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 10:
      case 13:
      case 33:
      case 34:
      case 38:
      case 39:
      case 42:
      case 44:
      case 58:
      case 63:
      case 91:
      case 93:
      case 123:
      case 125:
        marks += 1;
    }
  }
  return marks;
}

/** Where brackets, or dashes of one line, exceed the limit when those in quotes and comments count too. */
function maybeTooDeep(text: string): number | undefined {
  let flow = 0;
  let dashes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) flow += 1;
    else if (code === 93 || code === 125) flow = Math.max(0, flow - 1);
    else if (code === 10 || code === 13) dashes = 0;
    else if ((code === 45 || code === 63 || code === 58) && isSpaceOrEnd(text, at + 1)) dashes += 1;
    if (flow > limits.depth || dashes > limits.depth) return at;
  }
  return undefined;
}

/** The exact answer, from the library's tokens; asked for only when the rough count says so. */
function isTooDeep(text: string): boolean {
  let flow = 0;
  let dashes = 0;
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = inScalar ? 'scalar' : CST.tokenType(token);
    inScalar = !inScalar && type === 'scalar';
    if (type === 'flow-seq-start' || type === 'flow-map-start') flow += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') flow = Math.max(0, flow - 1);
    else if (type === 'flow-error-end') flow = 0;
    else if (type === 'newline') dashes = 0;
    // Inside brackets they separate neighbours: a whole record on one line is not deep.
    else if (flow === 0 && (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind'))
      dashes += 1;
    if (flow > limits.depth || dashes > limits.depth) return true;
  }
  return false;
}

const deepIndentation = ' '.repeat(limits.depth);

/** The indentation of each line that is neither blank nor a comment. */
const lineIndent = /^( *)[^\s#]/gm;

function indentationTooDeep(text: string, base: number): SyntaxProblem | undefined {
  if (!text.includes(deepIndentation)) return undefined;
  const open: number[] = [];
  for (const match of text.matchAll(lineIndent)) {
    const indent = match[1]!.length;
    while (open.length > 0 && open[open.length - 1]! >= indent) open.pop();
    open.push(indent);
    if (open.length > limits.depth) return tooDeep(base + match.index);
  }
  return undefined;
}

function isSpaceOrEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || code === 32 || code === 9 || code === 10 || code === 13;
}

function tooDeep(at: number): SyntaxProblem {
  return {
    start: at,
    end: at + 1,
    code: 'soc2.syntax.too-deep',
    message: `Nested more than ${limits.depth} levels deep; nothing of a programme needs that. The file is not read.`,
  };
}
