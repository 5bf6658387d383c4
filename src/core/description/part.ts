import type { View } from '../index/view';
import type { Block } from './block';

/**
 * A run of blocks that is rendered and remembered by itself. `render` closes over ids and options only, never over
 * a view, so that a part may be kept and rendered again with another view. It should be given a view of grain `full`.
 */
export interface Part {
  /** Unique in its document and stable: the section, then what it is about (`criteria/CC6.1`). */
  key: string;
  render(view: View): Block[];
}

/** All blocks of these parts, in order. Ids that files made equal are told apart. */
export function renderParts(parts: readonly Part[], view: View): Block[] {
  return uniqueBlocks(parts.flatMap((part) => part.render(view)));
}

/** Gives the second block of an id another one (`…~2`); blocks that are unique already stay the same objects. */
export function uniqueBlocks(blocks: readonly Block[]): Block[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const count = (seen.get(block.id) ?? 0) + 1;
    seen.set(block.id, count);
    return count === 1 ? block : { ...block, id: `${block.id}~${count}` };
  });
}
