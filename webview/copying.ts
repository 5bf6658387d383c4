import { blockOf } from './elements';
import { vscode } from './vscode-api';

/**
 * Control Shift C puts the selected blocks, or the one with the focus, on the clipboard as Markdown. The context menu
 * gets the blocks that it was opened on.
 */
export function copyFrom(document: HTMLElement): void {
  window.addEventListener('keydown', (event) => {
    if (event.code !== 'KeyC' || !event.shiftKey || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const blocks = chosenBlocks(document, window.document.activeElement);
    if (blocks.length === 0) return;
    event.preventDefault();
    vscode.postMessage({ type: 'copy', blocks });
  });
  document.addEventListener(
    'contextmenu',
    ({ target }) => {
      const block = blockOf(target as Element);
      if (block) block.dataset.vscodeContext = JSON.stringify({ soc2Blocks: chosenBlocks(document, block) });
    },
    { capture: true },
  );
}

/** Ids of the blocks that a selection touches when `at` is among them or nothing is; else of the block around `at`. */
function chosenBlocks(document: HTMLElement, at: Element | null): string[] {
  const own = at ? blockOf(at) : null;
  const selection = window.getSelection();
  if (selection && !selection.isCollapsed) {
    const selected = ([...document.children] as HTMLElement[]).filter((each) => selection.containsNode(each, true));
    if (selected.length > 0 && (!own || selected.includes(own))) return selected.map((each) => each.dataset.block!);
  }
  return own ? [own.dataset.block!] : [];
}
