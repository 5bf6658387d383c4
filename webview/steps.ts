import { blockOf } from './elements';
import { scrollToBlock } from './scrolling';

/**
 * Goes from one place of a kind to the next or the one before, around the ends; answers with the element that it went to. It starts from
 * the block with the focus while that is in sight, else from what is read.
 */
export function step(scroller: HTMLElement, places: readonly HTMLElement[], direction: 1 | -1): HTMLElement | undefined {
  const frame = scroller.getBoundingClientRect();
  const focused = document.activeElement && scroller.contains(document.activeElement) ? blockOf(document.activeElement) : null;
  const box = focused?.getBoundingClientRect();
  const inSight = box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
  const isAfter = (each: HTMLElement): boolean => (inSight
    ? Boolean(focused!.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) && !focused!.contains(each)
    : each.getBoundingClientRect().top >= frame.top);
  const isBefore = (each: HTMLElement): boolean => (inSight
    ? Boolean(focused!.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING)
    : each.getBoundingClientRect().top < frame.top);
  const next = direction === 1 ? places.find(isAfter) ?? places[0] : places.findLast(isBefore) ?? places.at(-1);
  if (!next) return undefined;
  scrollToBlock(scroller, blockOf(next) ?? next, -Math.round(scroller.clientHeight / 4));
  return next;
}
