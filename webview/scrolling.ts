import type { PageState } from './messages';

/** First block that is in sight, and the pixels of it above the edge. Reads layout: not for hot paths. */
export function topOf(view: HTMLElement, document: HTMLElement): PageState['top'] {
  const edge = view.getBoundingClientRect().top;
  const blocks = document.children;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.getBoundingClientRect().bottom > edge + 1) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low] as HTMLElement | undefined;
  return block
    ? { block: block.dataset.block!, offset: Math.round(edge - block.getBoundingClientRect().top) }
    : undefined;
}

/** Counts the jumps, so that a jump ends the one before it. */
let jumps = 0;

/** Blocks out of sight have estimated heights until they are drawn, so the jump is repeated for a few frames. */
export function scrollToBlock(view: HTMLElement, block: HTMLElement | Range, offset = 0): void {
  jumps += 1;
  const mine = jumps;
  const go = (frames: number): void => {
    if (mine !== jumps) return;
    const distance = block.getBoundingClientRect().top - view.getBoundingClientRect().top + offset;
    if (Math.abs(distance) >= 1) view.scrollTop += distance;
    if (frames > 0) requestAnimationFrame(() => go(frames - 1));
  };
  go(3);
}

/** Brings an element into sight when it is not; marks it for a moment. Never takes the focus. */
export function reveal(view: HTMLElement, element: HTMLElement): void {
  const frame = view.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const inSight = box.top >= frame.top && box.top < frame.bottom - Math.min(box.height, 48);
  if (!inSight) scrollToBlock(view, element, -Math.round(frame.height / 4));
  for (const other of view.querySelectorAll('.current')) if (other !== element) other.classList.remove('current');
  element.classList.add('current');
}
