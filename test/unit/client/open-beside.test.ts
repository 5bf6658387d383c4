import type { Event } from 'vscode';
import { deepEqual, equal, rejects } from 'node:assert/strict';
import { openBeside, type ActingPage } from '../../../src/client/editor/open-beside';

/** An event whose listeners are in a set. */
function listenTo(
  listeners: Set<(event: never) => unknown>,
): ActingPage['panel']['onDidChangeViewState'] & Event<void> {
  return (listener: (event: never) => unknown) => {
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  };
}

/** A preview and an editor beside it: which of them has the keyboard, and what was opened. */
class Window {
  readonly opened: string[] = [];
  #previewActive = true;
  #listeners = new Set<(event: never) => unknown>();
  #pressed = new Set<(event: never) => unknown>();

  /** The panel as the extension sees it. */
  readonly panel = this.#panel();

  /** The page, which answers what it is told to. */
  page(hasFocus: () => Promise<boolean>): ActingPage {
    return { panel: this.panel, hasFocus, onDidAct: listenTo(this.#pressed) };
  }

  /** A person presses the mouse in the page. */
  press(): void {
    for (const listener of this.#pressed) listener(undefined as never);
  }

  readonly open = (again: boolean): Promise<boolean> => {
    this.opened.push(again ? 'again' : 'editor');
    this.focusPreview(false);
    return Promise.resolve(true);
  };

  /** The panel becomes the active editor, or is no longer; VS Code announces it. */
  focusPreview(active: boolean): void {
    if (active === this.#previewActive) return;
    this.#previewActive = active;
    for (const listener of this.#listeners) listener(undefined as never);
  }

  get keyboard(): 'preview' | 'editor' {
    return this.#previewActive ? 'preview' : 'editor';
  }

  get listeners(): number {
    return this.#listeners.size + this.#pressed.size;
  }

  #panel(): ActingPage['panel'] {
    const isActive = (): boolean => this.#previewActive;
    return {
      get active() {
        return isActive();
      },
      onDidChangeViewState: listenTo(this.#listeners),
    };
  }
}

function openBesideOf(window: Window, hasFocus: () => Promise<boolean>): Promise<void> {
  return openBeside(window.page(hasFocus), window.open);
}

describe('an editor that is opened from a preview', () => {
  let window: Window;
  beforeEach(() => {
    window = new Window();
  });

  it('is opened once when the page leaves the keyboard alone', async () => {
    await openBesideOf(window, () => Promise.resolve(false));
    deepEqual(window.opened, ['editor']);
    equal(window.keyboard, 'editor');
  });

  it('gets the keyboard back when the page takes it before it answers', async () => {
    let answers = 0;
    await openBesideOf(window, () => {
      answers += 1;
      if (answers === 1) window.focusPreview(true);
      return Promise.resolve(false);
    });
    deepEqual([window.opened.length, window.keyboard], [2, 'editor']);
  });

  it('gets it back when the page takes it after it has answered, and says so late', async () => {
    let answers = 0;
    await openBesideOf(window, () => {
      answers += 1;
      if (answers === 1) setTimeout(() => window.focusPreview(true), 250);
      return Promise.resolve(false);
    });
    deepEqual([window.opened.length, window.keyboard], [2, 'editor']);
  });

  it('gets it back when the page says that it has it, before VS Code knows', async () => {
    const focused = [true, false];
    await openBesideOf(window, () => Promise.resolve(focused.shift()!));
    deepEqual([window.opened.length, window.keyboard], [2, 'editor']);
  });

  it('gets it back when the answer takes long, as on a busy machine', async () => {
    let answers = 0;
    await openBesideOf(window, async () => {
      answers += 1;
      if (answers > 1) return false;
      await new Promise((resolve) => setTimeout(resolve, 700));
      window.focusPreview(true);
      return false;
    });
    deepEqual([window.opened.length, window.keyboard], [2, 'editor']);
  });

  it('leaves the keyboard to a person who goes back to the page', async () => {
    let answers = 0;
    await openBesideOf(window, () => {
      answers += 1;
      if (answers === 1) setTimeout(() => window.focusPreview(true), 50);
      else window.press(); // the page tells it before it answers again
      return Promise.resolve(answers > 1);
    });
    deepEqual([window.opened.length, window.keyboard, window.listeners], [1, 'preview', 0]);
  });

  it('leaves it to a person who presses before VS Code knows where the focus is', async () => {
    let answers = 0;
    await openBesideOf(window, () => {
      answers += 1;
      const goBack = (): void => {
        window.press();
        window.focusPreview(true);
      };
      if (answers === 1) setTimeout(goBack, 50);
      return Promise.resolve(answers > 1);
    });
    deepEqual([window.opened.length, window.keyboard, window.listeners], [1, 'preview', 0]);
  });

  for (const [time, when] of [
    [1, 'for the first time'],
    [2, 'again'],
  ] as const)
    it(`leaves it to a person who presses while it is opened ${when}`, async () => {
      const open = (again: boolean): Promise<boolean> => {
        if (window.opened.length === time - 1) window.press();
        return window.open(again);
      };
      await openBeside(
        window.page(() => Promise.resolve(true)),
        open,
      );
      deepEqual([window.opened.length, window.listeners], [time, 0]);
    });

  it('leaves it to a person whose press is told after VS Code had its time', async () => {
    let answers = 0;
    await openBesideOf(window, async () => {
      answers += 1;
      if (answers === 1) {
        setTimeout(() => window.focusPreview(true), 280);
        return false;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      window.press();
      return true;
    });
    deepEqual([window.opened.length, window.keyboard, window.listeners], [1, 'preview', 0]);
  });

  it('is opened again when only VS Code knows, with nothing announced', async () => {
    const open = async (again: boolean): Promise<boolean> => {
      await window.open(again);
      if (!again) window.focusPreview(true);
      return true;
    };
    await openBeside(
      window.page(() => Promise.resolve(false)),
      open,
    );
    deepEqual([window.opened.length, window.keyboard, window.listeners], [2, 'editor', 0]);
  });

  it('is not opened over another editor that a person went to meanwhile', async () => {
    let answers = 0;
    await openBesideOf(window, () => {
      answers += 1;
      if (answers === 1) setTimeout(() => window.focusPreview(true), 50);
      else window.focusPreview(false);
      return Promise.resolve(false);
    });
    deepEqual([window.opened.length, window.listeners], [1, 0]);
  });

  it('is not fought for without end, and nothing listens afterwards', async () => {
    await openBesideOf(window, () => Promise.resolve(true));
    deepEqual([window.opened.length, window.listeners], [3, 0]);
  });

  it('gets it back when only the page knows, which had it before too', async () => {
    const focused = [false, true, false];
    await openBesideOf(window, () => Promise.resolve(focused.shift() ?? false));
    deepEqual([window.opened, window.listeners], [['editor', 'again'], 0]);
  });

  it('is not tried again when it could not be opened, and nothing listens', async () => {
    let attempts = 0;
    const page = window.page(() => Promise.resolve(true));
    await openBeside(page, () => {
      attempts += 1;
      return Promise.resolve(false);
    });
    await rejects(
      openBeside(page, () => {
        attempts += 1;
        return Promise.reject(new Error('deleted'));
      }),
      /deleted/,
    );
    deepEqual([attempts, window.listeners], [2, 0]);
  });

  it('is opened once when the page cannot answer, although it is active', async () => {
    const open = async (again: boolean): Promise<boolean> => {
      await window.open(again);
      window.focusPreview(true);
      return true;
    };
    await openBeside(
      window.page(() => Promise.reject(new Error('closed'))),
      open,
    );
    deepEqual([window.opened, window.listeners], [['editor'], 0]);
  });
});
