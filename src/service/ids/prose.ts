import type { FileEntry } from '../../core/index/entity';
import { recordAt } from '../../core/index/record-at';
import { nodeAtOffset } from '../../core/syntax/navigate';
import type { TextRange } from '../../core/syntax/tree';
import { pathInRecord, valueField } from '../field-at';

/**
 * Whether a range is in prose: the body of a document, a comment, a text or line of a record. Keys, ids and other
 * values are not prose.
 */
export function isProse(file: FileEntry, { start }: TextRange): boolean {
  if (file.tree.format === 'markdown' && start >= (file.tree.bodyStart ?? 0)) return true;
  const record = recordAt(file, start);
  const found = record && nodeAtOffset(record.node, start);
  if (!found || found.node.kind !== 'scalar') return isInComment(file.tree.text, start);
  if (found.inKey || start >= found.node.end) return found.inKey ? false : isInComment(file.tree.text, start);
  const field = valueField(record.entity, pathInRecord(record.node, found.node));
  return (
    field !== undefined &&
    (field.type === 'text' || field.type === 'string') &&
    !field.ref &&
    !field.declares &&
    !field.values
  );
}

/** The mark of a comment, at the start of a line or after a blank. */
const commentStart = /(?:^|\s)#/;

function isInComment(text: string, offset: number): boolean {
  return commentStart.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
}
