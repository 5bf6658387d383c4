import type { Disposable, WebviewPanel } from 'vscode';

/** What is needed of the preview that a person acts in. */
export type ActingPanel = Pick<WebviewPanel, 'active' | 'onDidChangeViewState'>;

/**
 * Milliseconds. The frame of a webview looks every 250 ms whether it has the focus, and only then tells VS Code, which
 * makes the panel the active editor (VS Code, `webview/browser/pre/index.html`, `trackFocus`).
 */
const focusIsTold = 300;

/** Milliseconds after which a page that answers nothing, since it was hidden or closed, is no longer waited for. */
const longestAnswer = 5000;

/** The focus may be asked for twice: when a quick pick closes, and 50 ms later (`webviewElement.ts`, `doFocus`). */
const mostTimes = 3;

/**
 * Opens an editor from a preview and sees to it that the keyboard is in the editor afterwards. A click in the page, and a
 * quick pick that closes, give the focus to the page asynchronously; when that arrives after the editor was opened, the
 * preview is the active editor again and what the person types is lost.
 * @param open opens the editor; it is called again when the page took the focus from it
 * @param pageHasFocus resolves with the page's own answer, which follows whatever VS Code sent to the page before
 */
export async function openBeside(
  panel: ActingPanel,
  open: () => PromiseLike<unknown>,
  pageHasFocus: () => PromiseLike<boolean>,
): Promise<void> {
  await open();
  for (let times = 1; times < mostTimes && (await takesFocus(panel, pageHasFocus)); times++) await open();
}

/** Whether the page takes the focus: as soon as it does, or false once it has answered and had time to be told. */
function takesFocus(panel: ActingPanel, pageHasFocus: () => PromiseLike<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const started: Disposable[] = [];
    const timers: ReturnType<typeof setTimeout>[] = [];
    const end = (taken: boolean): void => {
      for (const each of started) each.dispose();
      for (const each of timers) clearTimeout(each);
      resolve(taken);
    };
    const settle = (focused: boolean): void => {
      if (focused) end(true);
      else timers.push(setTimeout(() => end(panel.active), focusIsTold));
    };
    started.push(
      panel.onDidChangeViewState(() => {
        if (panel.active) end(true);
      }),
    );
    timers.push(setTimeout(() => end(panel.active), longestAnswer));
    pageHasFocus().then(settle, () => settle(false));
  });
}
