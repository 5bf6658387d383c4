import { vscode } from './vscode-api';

/**
 * Tells the extension when a person next presses a button of the mouse in the page. The second click of two belongs to
 * the press before. A key says nothing: it comes here also when the page took the focus from whoever types.
 */
export function tellNextPress(): void {
  addEventListener('mousedown', tell, { capture: true });
}

function tell(event: MouseEvent): void {
  if (event.detail > 1) return;
  removeEventListener('mousedown', tell, { capture: true });
  vscode.postMessage({ type: 'press' });
}
