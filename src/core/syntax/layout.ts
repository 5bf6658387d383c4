import type { Pair, SourceTree, TreeNode } from './tree';

/*
 * Layout of YAML text: line breaks, line starts and ends, indentation, and where a pair or node ends. The edits use it
 * to put new text in place. (The layout of a programme's folders is in `index/layout.ts`.)
 */

/** The line ending that a file uses. */
export function lineEnding(text: string): '\r\n' | '\n' | '\r' {
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\r') && !text.includes('\n') ? '\r' : '\n';
}

export function lineStartOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Offset of the line break that ends the line, or of the text's end. */
export function lineEndOf(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
  return at;
}

/** Offset after the line break. */
export function nextLineOf(text: string, offset: number): number {
  const end = lineEndOf(text, offset);
  if (end >= text.length) return end;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** White space at the start of a line, with the marks of items and complex keys. */
const indentAndMarks = /^[ \t?-]*/;

/** White space that aligns with the text at an offset; an anchor or tag before it does not count. */
export function indentTo(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  const before = text.slice(start, offset).replace(/^\ufeff/, '');
  return indentAndMarks.exec(before)![0].replace(/[^\t]/g, ' ');
}

/** Our own YAML (line feeds, indentation from zero) moved to a place in a file. */
export function placed(yaml: string, indent: string, ending: string): string {
  return yaml.replace(/\n/g, ending + indent);
}

export function pairEnd(pair: Pair): number {
  return pair.value?.end ?? pair.key.end;
}

/** Offset after the colon of a pair; of the key when there is none yet. */
export function colonEnd(tree: SourceTree, pair: Pair): number {
  const limit = pair.value?.start ?? lineEndOf(tree.text, pair.key.end);
  const colon = tree.text.indexOf(':', pair.key.end);
  return colon >= 0 && colon < Math.max(limit, pair.key.end + 1) ? colon + 1 : pair.key.end;
}

/** Offset after a pair; after its colon when it has no value. */
export function endOf(tree: SourceTree, pair: Pair): number {
  return pair.value ? nodeEnd(tree, pair.value) : colonEnd(tree, pair);
}

/**
 * Offset after a node. A block collection whose last key has no value reaches to after that key's colon, further than
 * its node does.
 */
export function nodeEnd(tree: SourceTree, node: TreeNode): number {
  if (node.kind === 'scalar' || node.flow) return node.end;
  const last = node.kind === 'map' ? node.pairs[node.pairs.length - 1] : node.items[node.items.length - 1];
  if (!last) return node.end;
  return Math.max(node.end, 'key' in last ? endOf(tree, last) : nodeEnd(tree, last));
}

/** White space and the `#` of a comment. */
const startsComment = /^[ \t]+#/;

/** The rest of the line after an offset, when it is a comment: white space and the comment. */
export function trailingComment(text: string, offset: number): string {
  const rest = text.slice(offset, lineEndOf(text, offset));
  return startsComment.test(rest) ? rest : '';
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
