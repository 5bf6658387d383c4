import { blockOf } from './elements';
import { scrollToBlock } from './scrolling';

/** The target of the last step, remembered because by the next step a button of the toolbar has the focus. */
let last: HTMLElement | undefined;

/**
 * Goes from one place of a kind to the next or the one before, around the ends; returns the element that it went to. It
 * starts from the block with the focus, or that of the last step, while that is in sight, else from what is read.
 */
export function step(
  scroller: HTMLElement,
  places: readonly HTMLElement[],
  direction: 1 | -1,
): HTMLElement | undefined {
  const frame = scroller.getBoundingClientRect();
  const from = document.activeElement && scroller.contains(document.activeElement) ? document.activeElement : last;
  const focused = from && scroller.contains(from) ? blockOf(from) : null;
  const box = focused?.getBoundingClientRect();
  const inSight = box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
  const isAfter = (each: HTMLElement): boolean =>
    inSight
      ? Boolean(focused!.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) && !focused!.contains(each)
      : each.getBoundingClientRect().top >= frame.top;
  const isBefore = (each: HTMLElement): boolean =>
    inSight
      ? Boolean(focused!.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING)
      : each.getBoundingClientRect().top < frame.top;
  const next = direction === 1 ? (places.find(isAfter) ?? places[0]) : (places.findLast(isBefore) ?? places.at(-1));
  if (!next) return undefined;
  last = next;
  scrollToBlock(scroller, blockOf(next) ?? next, -Math.round(scroller.clientHeight / 4));
  return next;
}
