import {
  colonEnd,
  indentTo,
  lineEndOf,
  lineEnding,
  lineStartOf,
  nextLineOf,
  nodeEnd,
  placed,
  trailingComment,
} from './layout';
import { commentsIn } from './inner-comments';
import { asFlow, inStyle, quoteIfNeeded } from './scalar-text';
import type { TextEdit } from './text-edit';
import type { ScalarNode, SeqNode, SourceTree, TreeNode } from './tree';

/** Adds an item to the value of a key: appends in the list's own style, or turns a single value into a list. */
export function addToValue(tree: SourceTree, node: TreeNode, itemYaml: string): TextEdit {
  if (node.kind === 'seq') return append(tree, node, itemYaml);
  const old =
    node.kind === 'scalar' && node.style !== 'plain' && node.style !== 'single' && node.style !== 'double'
      ? quoteIfNeeded(node.text.trim())
      : tree.text.slice(node.start, node.end);
  if (node.kind === 'map' && !node.flow) return { start: node.start, end: node.start, newText: '' };
  const head =
    node.kind === 'scalar'
      ? commentsIn(tree.text, node, node.start, node.end)
          .map((each) => ` ${each}`)
          .join('')
      : '';
  return { start: node.start, end: node.end, newText: `[${flowSafe(node, old)}, ${asFlow(itemYaml)}]${head}` };
}

/** Characters that end a plain value in brackets and braces. */
const flowIndicator = /[,[\]{}]/;

/** Plain text with a comma or bracket needs quotes once it is in a flow list. */
function flowSafe(node: TreeNode, source: string): string {
  return node.kind === 'scalar' && node.style === 'plain' && flowIndicator.test(source)
    ? quoteIfNeeded(node.text)
    : source;
}

function append(tree: SourceTree, seq: SeqNode, itemYaml: string): TextEdit {
  const last = seq.items[seq.items.length - 1];
  if (seq.flow) {
    const at = last?.end ?? seq.start + 1;
    return { start: at, end: at, newText: last ? `, ${asFlow(itemYaml)}` : asFlow(itemYaml) };
  }
  const indent = indentTo(tree.text, seq.start);
  const ending = lineEnding(tree.text);
  const at = lineEndOf(tree.text, nodeEnd(tree, seq));
  return { start: at, end: at, newText: `${ending}${indent}- ${placed(itemYaml, `${indent}  `, ending)}` };
}

/**
 * Removes an item from a list; a list that loses its last item becomes `[]`. Comments after and inside the item stay.
 */
export function removeItem(tree: SourceTree, seq: SeqNode, index: number): TextEdit {
  const item = seq.items[index];
  const { text } = tree;
  if (!item) return { start: seq.start, end: seq.start, newText: '' };
  const next = seq.items[index + 1];
  const previous = seq.items[index - 1];
  if (seq.flow) {
    if (next) return { start: item.start, end: next.start, newText: keptComments(text.slice(item.end, next.start)) };
    return {
      start: previous ? previous.end : item.start,
      end: item.end,
      newText: previous ? keptComments(text.slice(previous.end, item.start)) : '',
    };
  }
  const end = nodeEnd(tree, item);
  if (!next && !previous) return emptied(tree, seq);
  const dash = dashOf(text, seq, index);
  const start = lineStartOf(text, dash);
  const comment = trailingComment(text, end);
  const ending = lineEnding(text);
  const indent = indentTo(text, dash);
  const inner = commentsIn(text, item, dash + 1, end);
  if (text.slice(start, dash).trim() !== '' && next) {
    const to = dashOf(text, seq, index + 1);
    return {
      start: dash,
      end: to,
      newText: commentsIn(text, item, dash + 1, to)
        .map((each) => each + ending + indent)
        .join(''),
    };
  }
  if (comment)
    return {
      start: dash,
      end: end + comment.length - comment.trimStart().length,
      newText: inner.map((each) => each + ending + indent).join(''),
    };
  return { start, end: nextLineOf(text, end), newText: inner.map((each) => indent + each + ending).join('') };
}

/** Offset of the dash of an item of a block list: the first after the previous item that is not in a comment. */
function dashOf(text: string, seq: SeqNode, index: number): number {
  let at = seq.items[index - 1]?.end ?? seq.start;
  while (at < text.length && text.charAt(at) !== '-') at = text.charAt(at) === '#' ? lineEndOf(text, at) : at + 1;
  return at;
}

function emptied(tree: SourceTree, seq: SeqNode): TextEdit {
  const { parent } = seq;
  const pair = parent?.kind === 'map' ? parent.pairs.find((each) => each.value === seq) : undefined;
  const { text } = tree;
  const end = nodeEnd(tree, seq);
  const line = lineEnding(text) + indentTo(text, pair?.key.start ?? seq.start);
  if (!pair) return { start: seq.start, end, newText: [...commentsIn(text, seq, seq.start, end), '[]'].join(line) };
  const colon = colonEnd(tree, pair);
  const comments = commentsIn(text, seq, colon, end);
  return { start: colon, end, newText: comments.length > 0 ? ` [] ${comments.join(`${line}  `)}` : ' []' };
}

/** Comments between two items of a flow list, with the line break that ends them. */
function keptComments(between: string): string {
  return between.includes('#') ? between.replace(/^\s*,/, '') : '';
}

/** Replaces the content of a scalar that is not block text, in its own style. */
export function replaceScalar(node: ScalarNode, value: string): TextEdit {
  return { start: node.start, end: node.end, newText: inStyle(value, node.style) };
}

/** What plain text cannot hold: `: `, ` #`, or an indicator as its first character. */
const misreadPlain = /:(?:\s|$)|\s#|^[\s\-?:,[\]{}#&*!|>'"%@`]/;

/** A line break with the blanks around it, which reads as one space. */
const foldedBreak = /(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t]*/g;

/**
 * Replaces a part of a scalar's content, given by its place in the file, so that the whole still reads as one scalar:
 * quotes are escaped in quoted text, and plain text that would be misread afterwards is quoted.
 */
export function replaceInScalar(
  tree: SourceTree,
  node: ScalarNode,
  start: number,
  end: number,
  newText: string,
): TextEdit {
  if (node.style === 'single') return { start, end, newText: newText.replace(/'/g, "''") };
  if (node.style === 'double') return { start, end, newText: newText.replace(/[\\"]/g, '\\$&') };
  if (node.style !== 'plain') return { start, end, newText };
  const whole = tree.text.slice(node.start, start) + newText + tree.text.slice(end, node.end);
  const misread = misreadPlain.test(whole) || (isInFlow(node) && flowIndicator.test(whole));
  if (!misread) return { start, end, newText };
  return {
    start: node.start,
    end: node.end,
    newText: inStyle(whole.trim().replace(foldedBreak, ' '), 'plain'),
  };
}

function isInFlow(node: ScalarNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at.flow) return true;
  return false;
}
