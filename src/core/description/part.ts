import type { View } from '../index/view';
import { apart } from './apart';
import type { Block } from './block';

/**
 * A run of blocks that is rendered and cached by itself. `render` closes over ids and options only, never over a view,
 * so that a part may be kept and rendered again with another view. It should be given a view of grain `full`.
 */
export interface Part {
  /** Unique in its document and stable: the section, then what it is about (`criteria/CC6.1`). */
  key: string;
  render(view: View): Block[];
}

/** All blocks of these parts, in order. Equal ids that come from files are made unique. */
export function renderParts(parts: readonly Part[], view: View): Block[] {
  return uniqueBlocks(parts.flatMap((part) => part.render(view)));
}

/**
 * Gives a new id to the second block with an id, and a new anchor to the second heading with an anchor; blocks that are
 * already unique stay the same objects.
 */
export function uniqueBlocks(blocks: readonly Block[]): Block[] {
  const [ids, anchors] = [apart('~'), apart('-')];
  return blocks.map((block): Block => {
    const id = ids(block.id);
    const anchor = block.type === 'heading' ? anchors(block.anchor) : undefined;
    if (block.type === 'heading' && anchor !== block.anchor) return { ...block, id, anchor: anchor! };
    return id === block.id ? block : { ...block, id };
  });
}
