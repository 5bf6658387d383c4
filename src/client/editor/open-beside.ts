import type { Disposable, Event, WebviewPanel } from 'vscode';

/** What this module needs of the preview in which a person acts. */
export interface ActingPage {
  panel: Pick<WebviewPanel, 'active' | 'onDidChangeViewState'>;
  /** Resolves with the page's own answer, which comes after every message that either side sent before. */
  hasFocus(): PromiseLike<boolean>;
  /** Fires when a person pressed a button of the mouse in the page after it was asked for its focus. */
  onDidPress: Event<void>;
}

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
 * preview is the active editor again and what the person types is lost. A person who goes back to the page meanwhile
 * stays there.
 * @param open opens the editor; it is called again when the page took the focus from it
 */
export async function openBeside(page: ActingPage, open: () => PromiseLike<unknown>): Promise<void> {
  await open();
  let personIsBack = false;
  const pressed = page.onDidPress(() => {
    personIsBack = true;
  });
  for (let times = 1; times < mostTimes && (await takesFocus(page)) && !personIsBack; times++) await open();
  pressed.dispose();
}

/**
 * Resolves with true as soon as the page takes the focus, or with false after it answered and VS Code had time to be
 * notified, or when a person gave it the focus.
 */
function takesFocus({ panel, hasFocus, onDidPress }: ActingPage): Promise<boolean> {
  return new Promise((resolve) => {
    const started: Disposable[] = [];
    const timers: ReturnType<typeof setTimeout>[] = [];
    const end = (taken: boolean): void => {
      for (const each of started) each.dispose();
      for (const each of timers) clearTimeout(each);
      resolve(taken);
    };
    const answer = (): Promise<boolean> =>
      Promise.resolve()
        .then(hasFocus)
        .catch(() => false);
    const settle = (focused: boolean): void => {
      if (focused) end(true);
      else timers.push(setTimeout(() => end(isActive(panel)), focusIsTold));
    };
    started.push(
      onDidPress(() => end(false)),
      panel.onDidChangeViewState(() => {
        // That a person pressed something is known by the time of the answer.
        if (isActive(panel)) void answer().then((focused) => end(focused || isActive(panel)));
      }),
    );
    timers.push(setTimeout(() => end(isActive(panel)), longestAnswer));
    void answer().then(settle);
  });
}

/** Whether the preview is the active editor; false for one that was closed, of which VS Code refuses to say. */
function isActive(panel: ActingPage['panel']): boolean {
  try {
    return panel.active;
  } catch {
    return false;
  }
}
