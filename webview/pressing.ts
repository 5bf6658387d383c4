import { vscode } from './vscode-api';

/**
 * Tells the extension when a person presses a button of the mouse in the page, before what the click asks for. The
 * second click of two belongs to the press before. A key says nothing: it comes here also when the page took the focus
 * from whoever types.
 */
export function tellPresses(): void {
  addEventListener(
    'mousedown',
    ({ detail }) => {
      if (detail <= 1) vscode.postMessage({ type: 'press' });
    },
    { capture: true },
  );
}
