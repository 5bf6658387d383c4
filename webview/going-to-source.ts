import { blockOf } from './elements';
import { vscode } from './vscode-api';

/**
 * A click, or Enter on a block with the focus, goes to the file that the words come from; the button of a missing piece
 * fills it. Arrow keys walk from block to block.
 */
export function goToSourceFrom(document: HTMLElement): void {
  document.addEventListener('click', (event) => {
    const fill = (event.target as Element).closest('.fill');
    if (fill) vscode.postMessage({ type: 'fill', block: blockOf(fill)!.dataset.block! });
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      isSelecting() ||
      (event.target as Element).closest('a, summary, button, .gutter')
    )
      return;
    open(event.target as Element);
  });
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || !target.classList.contains('block')) return;
    if (event.key === 'Enter') open(target);
    else if (event.key === 'ArrowDown') focusBlock(target.nextElementSibling);
    else if (event.key === 'ArrowUp') focusBlock(target.previousElementSibling);
    else return;
    event.preventDefault();
  });
  document.addEventListener('focusin', (event) => {
    const block = (event.target as Element).closest<HTMLElement>('.block');
    if (block) makeTabStop(document, block);
  });
}

/** Only one block is in the tab order, so that Tab does not stop a thousand times. */
export function makeTabStop(document: HTMLElement, block: HTMLElement | undefined): void {
  const before = document.querySelector<HTMLElement>('.block[tabindex="0"]');
  if (!block && before) return;
  const next = block ?? document.querySelector<HTMLElement>('.block');
  if (before === next) return;
  if (before) {
    before.tabIndex = -1;
    before.removeAttribute('aria-describedby');
  }
  if (next) {
    next.tabIndex = 0;
    next.setAttribute('aria-describedby', 'keys');
  }
}

function open(target: Element): void {
  const block = target.closest<HTMLElement>('.block')?.dataset.block;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  if (block !== undefined) vscode.postMessage({ type: 'open', block, ...(row === undefined ? {} : { row }) });
}

function focusBlock(element: Element | null): void {
  (element as HTMLElement | null)?.focus();
}

function isSelecting(): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed;
}
