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
    return { panel: this.panel, hasFocus, onDidPress: listenTo(this.#pressed) };
  }

  /** A person presses the mouse in the page. */
  press(): void {
    for (const listener of this.#pressed) listener(undefined as never);
  }

  readonly open = (): Promise<void> => {
    this.opened.push('editor');
    this.focusPreview(false);
    return Promise.resolve();
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

  for (const time of [1, 2])
    it(`leaves it to a person who presses while it is opened for time ${time}`, async () => {
      const open = async (): Promise<void> => {
        await window.open();
        if (window.opened.length === time) window.press();
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
    const open = async (): Promise<void> => {
      await window.open();
      if (window.opened.length === 1) window.focusPreview(true);
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

  it('nothing listens after it could not be opened', async () => {
    await rejects(
      openBeside(
        window.page(() => Promise.resolve(false)),
        () => Promise.reject(new Error('deleted')),
      ),
      /deleted/,
    );
    equal(window.listeners, 0);
  });

  it('is opened when the page cannot answer', async () => {
    await openBesideOf(window, () => Promise.reject(new Error('closed')));
    deepEqual([window.opened, window.listeners], [['editor'], 0]);
  });
});
