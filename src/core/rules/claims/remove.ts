import type { Entity } from '../../index/entity';
import { nodeAtOffset } from '../../syntax/navigate';
import type { Finding, Fix, RuleContext } from '../rule';
import { editHere, rewordHere } from '../support/fixes';
import { sentenceAround } from '../support/sentence';

/** A fix that removes the sentence around a claim from a Markdown body, or from a value with other sentences. */
export function removeClaim({ start, end }: Finding, entity: Entity, context: RuleContext): Fix[] {
  const { text } = context.file.tree;
  if (entity.bodyStart !== undefined && start >= entity.bodyStart)
    return editHere(
      context,
      'Remove the sentence',
      { ...inBody(text, entity.bodyStart, start, end), newText: '' },
      { preferred: true },
    );
  const node = entity.node && nodeAtOffset(entity.node, start)?.node;
  if (node?.kind !== 'scalar') return [];
  const quoted = node.style === 'single' || node.style === 'double';
  const block = node.style === 'folded' || node.style === 'literal';
  const from = block ? node.start + text.slice(node.start, node.end).indexOf('\n') + 1 : node.start + (quoted ? 1 : 0);
  const to = quoted ? node.end - 1 : node.end;
  const sentence = sentenceAround(text.slice(from, to), start - from, end - from);
  const first = text.slice(from, from + sentence.start).trim() === '';
  const indent = first && block ? /^[ \t]*/.exec(text.slice(from))![0].length : 0;
  const range = { start: from + Math.max(sentence.start, indent), end: from + sentence.end };
  if ((text.slice(from, range.start) + text.slice(range.end, to)).trim() === '') return [];
  // The last sentence is removed with the blank before it.
  if (text.slice(range.end, to).trim() === '')
    while (!block && range.start > from && /[ \t]/.test(text.charAt(range.start - 1))) range.start -= 1;
  return rewordHere(context, entity, 'Remove the sentence', { ...range, newText: '' }, { preferred: true });
}

/** The rest of a line that holds nothing else, with its line break. */
const restOfEmptyLine = /^[ \t]*(?:\r?\n|$)/;

/** The beginning of a line before its first word: an indent, or the mark of a list item. */
const startOfLineOrItem = /^[ \t]*(?:(?:[-*+]|\d{1,3}\.)[ \t]+)?$/;

/** Extends the range to the whole line or list item when it holds nothing else. */
function inBody(text: string, bodyStart: number, start: number, end: number): { start: number; end: number } {
  const sentence = sentenceAround(text.slice(bodyStart), start - bodyStart, end - bodyStart);
  const range = { start: bodyStart + sentence.start, end: bodyStart + sentence.end };
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const lead = text.slice(lineStart, range.start);
  const rest = restOfEmptyLine.exec(text.slice(range.end));
  const whole = startOfLineOrItem.test(lead) && (rest !== null || text.charAt(range.end - 1) === '\n');
  if (!whole)
    return lead !== '' && rest !== null
      ? { start: range.start - (lead.length - lead.trimEnd().length), end: range.end }
      : range;
  const stop = text.charAt(range.end - 1) === '\n' ? range.end : range.end + rest![0].length;
  return { start: Math.max(lineStart, bodyStart), end: stop };
}
