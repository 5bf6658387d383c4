import type { Block } from '../../core/description/block';
import { blockMarkdown, markdownDocument } from '../../export/markdown';

/** A document, or these blocks of it in the order of the document, as Markdown. */
export function previewMarkdown(blocks: readonly Block[], ids: readonly string[] | undefined): string {
  if (!ids) return markdownDocument(blocks);
  const wanted = new Set(ids);
  return blocks
    .filter((each) => wanted.has(each.id))
    .map((each) => `${blockMarkdown(each)}\n`)
    .join('\n');
}
