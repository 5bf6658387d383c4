import type { Disposable, Event, WebviewPanel } from 'vscode';

/** What this module needs of the preview in which a person acts. */
export interface ActingPage {
  panel: Pick<WebviewPanel, 'active' | 'onDidChangeViewState'>;
  /**
   * Resolves with the page's own answer, which comes after every message that the page sent before; with false for a
   * page that is hidden or still loads. Rejects for one that was closed.
   */
  hasFocus(): PromiseLike<boolean>;
  /** Fires when a person presses a button of the mouse in the page, asks for another editor there, hides or shows it. */
  onDidAct: Event<void>;
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
 * preview is the active editor again and what the person types is lost. A person who clicks in the page meanwhile stays
 * there.
 * @param open opens the editor and resolves with whether it could; it is called again when the page took the focus
 */
export async function openBeside(page: ActingPage, open: (again: boolean) => PromiseLike<boolean>): Promise<void> {
  let personActed = false;
  const acted = page.onDidAct(() => {
    personActed = true;
  });
  try {
    for (let times = 1; await open(times > 1); times++)
      if (times === mostTimes || !(await takesFocus(page)) || personActed) return;
  } finally {
    acted.dispose();
  }
}

/**
 * Resolves with true when the page takes the focus, or with false when it has not although VS Code had time to be
 * notified. True comes after an answer of the page, so that a press which gave it the focus is known by then; a page
 * that gives none is left alone.
 */
async function takesFocus(page: ActingPage): Promise<boolean> {
  const activation = whenActive(page.panel);
  try {
    const focused = await answerOf(page);
    if (focused !== false) return focused ?? false;
    await within(focusIsTold, activation.promise);
  } finally {
    activation.dispose();
  }
  const focused = await answerOf(page);
  return focused === false ? isActive(page.panel) : (focused ?? false);
}

/** Resolves with whether the page has the focus, or with undefined when it gives no answer. */
async function answerOf({ hasFocus }: ActingPage): Promise<boolean | undefined> {
  try {
    return await within(longestAnswer, hasFocus());
  } catch {
    return undefined;
  }
}

/** Resolves with undefined when the panel becomes the active editor. */
function whenActive(panel: ActingPage['panel']): { promise: Promise<undefined>; dispose(): void } {
  let changed: Disposable | undefined;
  const promise = new Promise<undefined>((resolve) => {
    changed = panel.onDidChangeViewState(() => {
      if (isActive(panel)) resolve(undefined);
    });
  });
  return { promise, dispose: () => void changed?.dispose() };
}

/** Resolves as the promise does, or with undefined after some milliseconds. */
async function within<Value>(milliseconds: number, promise: PromiseLike<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the preview is the active editor; false for one that was closed, of which VS Code refuses to say. */
function isActive(panel: ActingPage['panel']): boolean {
  try {
    return panel.active;
  } catch {
    return false;
  }
}
