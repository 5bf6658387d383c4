import type { Block } from '../../core/description/block';
import type { OutlineEntry } from '../../protocol/preview';

/** The headings of a document down to the third level, each with the number of pieces that are missing below it. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const outline: OutlineEntry[] = [];
  const open: OutlineEntry[] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level <= 3) {
      while (open.length > 0 && open[open.length - 1]!.level >= block.level) open.pop();
      const entry: OutlineEntry = {
        block: block.id,
        level: block.level as 1 | 2 | 3,
        text: block.number ? `${block.number} ${block.text}` : block.text,
        missing: 0,
      };
      outline.push(entry);
      open.push(entry);
    } else if (block.type === 'missing') {
      for (const entry of open) entry.missing += 1;
    }
  }
  return outline;
}
