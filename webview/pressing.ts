import { vscode } from './vscode-api';

const events = ['mousedown', 'keydown'] as const;

/**
 * Tells the extension when a person next presses a key or a button of the mouse in the page. What belongs to the press
 * before does not count: a key that is held down, the second click of two.
 */
export function tellNextPress(): void {
  for (const each of events) addEventListener(each, tell, { capture: true });
}

function tell(event: KeyboardEvent | MouseEvent): void {
  if (event instanceof KeyboardEvent ? event.repeat : event.detail > 1) return;
  for (const each of events) removeEventListener(each, tell, { capture: true });
  vscode.postMessage({ type: 'press' });
}
