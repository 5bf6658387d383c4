import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { nodeAtOffset } from '../../core/syntax/navigate';
import type { MapNode, SeqNode, TextRange, TreeNode } from '../../core/syntax/tree';
import { contentEnd } from '../cursor/lines';
import { toOffset, toRange, type FileContext } from '../place';
import { entityAt } from '../target';

const word = /[\p{L}\p{N}_]+(?:[.\-/][\p{L}\p{N}_]+)*/gu;

/**
 * The ranges that an editor selects step by step from each position: word, sentence or value, entry, map or list,
 * record, file.
 */
export function selectionRanges(context: FileContext, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = toOffset(context.file.tree, position);
    return chain(
      context,
      [
        ...wordRanges(context, offset),
        ...(yamlRanges(context, offset) ?? paragraphRanges(context, offset)),
        { start: 0, end: context.file.tree.text.length },
      ],
      offset,
    );
  });
}

/** Ranges that grow step by step; a range that does not contain the range before it, or equals it, is left out. */
function chain(context: FileContext, ranges: readonly TextRange[], offset: number): SelectionRange {
  let innermost: TextRange = { start: offset, end: offset };
  const growing: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const holds =
      range.start <= innermost.start &&
      range.end >= innermost.end &&
      range.end - range.start > innermost.end - innermost.start;
    if (!holds) continue;
    growing.push(range);
    innermost = range;
  }
  if (growing.length === 0) growing.push(innermost);
  return growing.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range: toRange(context.file.tree, range), parent }),
    undefined,
  )!;
}

function wordRanges({ file }: FileContext, offset: number): TextRange[] {
  const { text } = file.tree;
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 200);
  const newline = text.indexOf('\n', offset);
  const line = text.slice(from, Math.min(newline < 0 ? text.length : newline, offset + 200));
  return [...line.matchAll(word)]
    .map((match) => ({ start: from + match.index, end: from + match.index + match[0].length }))
    .filter((each) => each.start <= offset && offset <= each.end);
}

function yamlRanges(context: FileContext, offset: number): TextRange[] | undefined {
  const record = entityAt(context, offset)?.node;
  const found = record && nodeAtOffset(record, offset);
  if (!found) return undefined;
  const ranges: TextRange[] = [];
  const { text } = context.file.tree;
  for (let node: TreeNode | undefined = found.node; node; node = node.parent) {
    ranges.push(...ownRanges(node, text));
    const parent: MapNode | SeqNode | undefined = node.parent;
    if (parent?.kind === 'map') {
      const pair = parent.pairs.find((each) => each.key === node || each.value === node);
      if (pair) ranges.push({ start: pair.key.start, end: contentEnd(text, pair.value ?? pair.key) });
    }
  }
  if (found.node.kind === 'scalar' && !found.inKey)
    ranges.push(...sentenceRanges(text, ownRanges(found.node, text)[0]!, offset));
  return ranges;
}

function ownRanges(node: TreeNode, text: string): TextRange[] {
  const whole = { start: node.start, end: contentEnd(text, node) };
  const isQuoted =
    node.kind === 'scalar' && (node.style === 'single' || node.style === 'double') && whole.end - whole.start >= 2;
  const isBlock = node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
  if (isBlock) return [blockText(text, whole), whole];
  return isQuoted ? [{ start: whole.start + 1, end: whole.end - 1 }, whole] : [whole];
}

/** The lines of a block of text, without its mark and the blanks before them. */
function blockText(text: string, { start, end }: TextRange): TextRange {
  const newline = text.indexOf('\n', start);
  const from = newline < 0 || newline >= end ? start : newline + 1;
  return { start: from + /^\s*/.exec(text.slice(from, end))![0].length, end };
}

function paragraphRanges({ file }: FileContext, offset: number): TextRange[] {
  const { text } = file.tree;
  const from = file.tree.bodyStart ?? 0;
  if (file.tree.format !== 'markdown' || offset < from) return [];
  const blank = /\n[ \t]*\r?\n/g;
  let start = from;
  let end = text.length;
  for (const match of text.slice(from).matchAll(blank)) {
    const at = from + match.index;
    if (at < offset) start = at + match[0].length;
    else {
      end = at;
      break;
    }
  }
  const paragraph = { start, end: contentEnd(text, { start, end }) };
  return paragraph.start <= offset && offset <= paragraph.end
    ? [...sentenceRanges(text, paragraph, offset), paragraph, { start: from, end: text.length }]
    : [{ start: from, end: text.length }];
}

/** The part of a sentence before an offset, from the end of the previous sentence. */
const sentenceBefore = /(?:^|[.!?]\s+)((?:(?![.!?]\s)[\s\S])*)$/;

/** The rest of a sentence, up to the mark that ends it. */
const sentenceAfter = /^(?:(?![.!?](?:\s|$))[\s\S])*[.!?]?/;

/**
 * The sentence of a text that contains the offset: up to a full stop, question mark or exclamation mark before a blank.
 */
function sentenceRanges(text: string, { start, end }: TextRange, offset: number): TextRange[] {
  if (end - start > 20_000) return [];
  const before = sentenceBefore.exec(text.slice(start, offset))?.[1]?.length ?? 0;
  const after = sentenceAfter.exec(text.slice(offset, end))![0].length;
  const sentence = { start: offset - before, end: offset + after };
  return sentence.end > sentence.start ? [sentence] : [];
}
