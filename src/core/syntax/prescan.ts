import { limits } from './limits';
import type { SyntaxProblem } from './tree';

/**
 * Looks for what must not reach the YAML library, in one pass over the text: binary content, merge conflicts, and
 * nesting deep enough to exhaust the stack. `base` is added to all offsets.
 */
export function prescan(text: string, base: number): SyntaxProblem | undefined {
  if (text.length > limits.text) {
    return { start: base, end: base, code: 'soc2.syntax.too-large', message: `This file is larger than ${limits.text / 1_000_000} million characters and is not read. Split it.` };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    return { start: base + nul, end: base + nul + 1, code: 'soc2.syntax.binary', message: 'This is not a text file: it contains a NUL character. Save it as UTF-8 text.' };
  }
  return conflict(text, base) ?? tooDeep(text, base);
}

function conflict(text: string, base: number): SyntaxProblem | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined;
  const match = /^(?:<{7}|>{7})(?= |$)[^\r\n]*/m.exec(text);
  if (!match) return undefined;
  return {
    start: base + match.index, end: base + match.index + match[0].length, code: 'soc2.syntax.merge-conflict',
    message: 'A merge conflict is left here. Choose one side and remove the lines with <<<<<<<, ======= and >>>>>>>.',
  };
}

/**
 * Flow brackets and block indentation, counted roughly: brackets inside quotes count too, which only matters beyond
 * the limit, where nobody writes by hand.
 */
function tooDeep(text: string, base: number): SyntaxProblem | undefined {
  let flow = 0;
  let dashes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) flow += 1;
    else if (code === 93 || code === 125) flow = Math.max(0, flow - 1);
    else if (code === 10 || code === 13) dashes = 0;
    else if ((code === 45 || code === 63 || code === 58) && isSpaceOrEnd(text, at + 1)) dashes += 1;
    if (flow > limits.depth || dashes > limits.depth) return deep(base + at);
  }
  return indentationTooDeep(text, base);
}

function indentationTooDeep(text: string, base: number): SyntaxProblem | undefined {
  const open: number[] = [];
  for (const match of text.matchAll(/^( *)[^\s#]/gm)) {
    const indent = match[1]!.length;
    while (open.length > 0 && open[open.length - 1]! >= indent) open.pop();
    open.push(indent);
    if (open.length > limits.depth) return deep(base + match.index);
  }
  return undefined;
}

function isSpaceOrEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return Number.isNaN(code) || code === 32 || code === 9 || code === 10 || code === 13;
}

function deep(at: number): SyntaxProblem {
  return { start: at, end: at + 1, code: 'soc2.syntax.too-deep', message: `Nested more than ${limits.depth} levels deep; nothing of a programme needs that. The file is not read.` };
}
