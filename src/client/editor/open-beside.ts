import type { Disposable, WebviewPanel } from 'vscode';

/** What this module needs of the preview in which a person acts. */
export type ActingPanel = Pick<WebviewPanel, 'active' | 'onDidChangeViewState'>;

/**
 * Milliseconds. The frame of a webview checks every 250 ms whether it has the focus, and only then notifies VS Code,
 * which makes the panel the active editor (VS Code, `webview/browser/pre/index.html`, `trackFocus`).
 */
const focusIsTold = 300;

/** Milliseconds to wait for the answer of a page, which may have been hidden or closed. */
const longestAnswer = 5000;

/** VS Code may focus the page twice: when a quick pick closes, and 50 ms later (`webviewElement.ts`, `doFocus`). */
const mostTimes = 3;

/**
 * Opens an editor from a preview and makes sure that the editor has the keyboard focus afterwards. A click in the page,
 * and a quick pick that closes, focus the page asynchronously; when that happens after the editor was opened, the
 * preview is the active editor again and what the person types is lost.
 * @param open opens the editor; it is called again when the page took the focus from it
 * @param pageHasFocus resolves with the page's own answer, which comes after every message that VS Code sent to the
 * page before
 */
export async function openBeside(
  panel: ActingPanel,
  open: () => PromiseLike<unknown>,
  pageHasFocus: () => PromiseLike<boolean>,
): Promise<void> {
  await open();
  for (let times = 1; times < mostTimes && (await takesFocus(panel, pageHasFocus)); times++) await open();
}

/**
 * Resolves with true as soon as the page takes the focus, or with false after it answered and VS Code had time to be
 * notified.
 */
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
      else timers.push(setTimeout(() => end(isActive(panel)), focusIsTold));
    };
    started.push(
      panel.onDidChangeViewState(() => {
        if (isActive(panel)) end(true);
      }),
    );
    timers.push(setTimeout(() => end(isActive(panel)), longestAnswer));
    Promise.resolve()
      .then(pageHasFocus)
      .then(settle, () => settle(false));
  });
}

/** Whether the preview is the active editor; false for one that was closed, of which VS Code refuses to say. */
function isActive(panel: ActingPanel): boolean {
  try {
    return panel.active;
  } catch {
    return false;
  }
}
