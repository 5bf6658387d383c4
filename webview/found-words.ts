import { scrollToBlock } from './scrolling';

const aMoment = 500;

/**
 * Brings words into sight that the editor's find selected. In a browser it uses `window.find`, which scrolls the window
 * but no element in it. What the reader selects by hand is in sight already, and what a patch restored has not moved.
 */
export function revealFoundWords(scroller: HTMLElement): void {
  let touched = -Infinity;
  let before: { node: Node | null; offset: number } | undefined;
  for (const eventName of ['pointerdown', 'pointermove', 'pointerup', 'keydown'] as const) {
    window.addEventListener(
      eventName,
      (event) => {
        if (event instanceof KeyboardEvent || event.buttons > 0) touched = performance.now();
      },
      { capture: true, passive: true },
    );
  }
  document.addEventListener('selectionchange', () => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed) return;
    const { anchorNode: node, anchorOffset: offset } = selection;
    const same = before?.node === node && before.offset === offset;
    before = { node, offset };
    if (same || !scroller.contains(node) || performance.now() - touched < aMoment) return;
    const range = selection.getRangeAt(0);
    const box = range.getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) scrollToBlock(scroller, range, -Math.round(frame.height / 3));
  });
}
