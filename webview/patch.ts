import morphdom from 'morphdom';
import { dress } from './dress';
import { gutterOf, isGutter } from './gutter';

/** The element of a block, without its content. */
export function createBlock(id: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'block';
  element.dataset.block = id;
  element.tabIndex = -1;
  element.setAttribute('role', 'group');
  return element;
}

/** Gives a block its content; the text comes escaped from the server and is inserted as it is. */
export function fillBlock(element: HTMLElement, html: string): void {
  element.innerHTML = html;
  dress(element);
}

/**
 * Changes a block to new HTML, leaving alone every node that stays the same, and with it selection, focus, its gutter
 * and whatever the reader did to it.
 */
export function patchBlock(element: HTMLElement, html: string): void {
  const next = document.createElement('div');
  next.innerHTML = html;
  dress(next);
  if (gutterOf(element)) next.prepend(Object.assign(document.createElement('div'), { className: 'gutter' }));
  const restoreSelection = selectionIn(element);
  morphdom(element, next, {
    childrenOnly: true,
    getNodeKey: (node) => (node instanceof HTMLElement ? keyOf(node) : undefined),
    onBeforeElUpdated: (from, to) => {
      if (isGutter(from)) return false;
      keepWhatTheReaderDid(from, to);
      return !from.isEqualNode(to);
    },
  });
  restoreSelection?.();
}

function keyOf(element: HTMLElement): string | undefined {
  return isGutter(element) ? 'gutter' : (element.dataset.row ?? (element.id || undefined));
}

function keepWhatTheReaderDid(from: HTMLElement, to: HTMLElement): void {
  for (const name of ['current', 'wide']) if (from.classList.contains(name)) to.classList.add(name);
  if (from.classList.contains('wide')) to.tabIndex = 0;
  if (from instanceof HTMLDetailsElement) (to as HTMLDetailsElement).open = from.open;
}

/**
 * New words in a text node collapse a selection in it; the returned function restores it where its nodes still exist.
 */
function selectionIn(element: HTMLElement): (() => void) | undefined {
  const selection = window.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!anchorNode || !focusNode || selection!.isCollapsed || !selection!.containsNode(element, true)) return undefined;
  const within = (node: Node, offset: number): number =>
    Math.min(offset, node.nodeType === Node.TEXT_NODE ? node.nodeValue!.length : node.childNodes.length);
  return () => {
    if (!anchorNode.isConnected || !focusNode.isConnected) return;
    selection!.setBaseAndExtent(
      anchorNode,
      within(anchorNode, anchorOffset!),
      focusNode,
      within(focusNode, focusOffset!),
    );
  };
}

/** Puts the children into this order; those out of it move, all others keep their place. */
export function orderBlocks(parent: Element, elements: readonly Element[]): void {
  const wanted = new Set(elements);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  let cursor = parent.firstElementChild;
  for (const element of elements) {
    if (element === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(element, cursor);
  }
}
