import morphdom from 'morphdom';

/** The element of a block; its text comes escaped from the server and is inserted as it is. */
export function createBlock(id: string, html: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'block';
  element.dataset.block = id;
  element.tabIndex = -1;
  element.innerHTML = html;
  return element;
}

/** Changes a block to new HTML, leaving alone every node that stays the same, and with it selection, focus and the mark of the cursor. */
export function patchBlock(element: HTMLElement, html: string): void {
  const next = document.createElement('div');
  next.innerHTML = html;
  const restoreSelection = selectionIn(element);
  morphdom(element, next, {
    childrenOnly: true,
    getNodeKey: (node) => (node instanceof HTMLElement ? node.dataset.row ?? node.id : undefined),
    onBeforeElUpdated: (from, to) => {
      if (from.classList.contains('current')) to.classList.add('current');
      return !from.isEqualNode(to);
    },
  });
  restoreSelection?.();
}

/** New words in a text node collapse a selection in it; what this returns puts it back where its nodes still stand. */
function selectionIn(element: HTMLElement): (() => void) | undefined {
  const selection = window.getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!anchorNode || !focusNode || selection!.isCollapsed || !selection!.containsNode(element, true)) return undefined;
  const within = (node: Node, offset: number): number => Math.min(offset, node.nodeType === Node.TEXT_NODE ? node.nodeValue!.length : node.childNodes.length);
  return () => {
    if (!anchorNode.isConnected || !focusNode.isConnected) return;
    selection!.setBaseAndExtent(anchorNode, within(anchorNode, anchorOffset!), focusNode, within(focusNode, focusOffset!));
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
