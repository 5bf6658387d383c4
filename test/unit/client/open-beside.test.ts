import { deepEqual, equal } from 'node:assert/strict';
import { openBeside, type ActingPanel } from '../../../src/client/editor/open-beside';

/** A preview and an editor beside it: which of them has the keyboard, and what was opened. */
class Window {
  readonly opened: string[] = [];
  #previewActive = true;
  #listeners = new Set<(event: never) => unknown>();

  /** The panel as the extension sees it. */
  readonly panel = this.#panel();

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
    return this.#listeners.size;
  }

  #panel(): ActingPanel {
    const isActive = (): boolean => this.#previewActive;
    return {
      get active() {
        return isActive();
      },
      onDidChangeViewState: (listener) => {
        this.#listeners.add(listener);
        return { dispose: () => this.#listeners.delete(listener) };
      },
    };
  }
}

describe('an editor that is opened from a preview', () => {
  let window: Window;
  beforeEach(() => {
    window = new Window();
  });

  it('is opened once when the page leaves the keyboard alone', async () => {
    await openBeside(window.panel, window.open, () => Promise.resolve(false));
    deepEqual(window.opened, ['editor']);
    equal(window.keyboard, 'editor');
  });

  it('gets the keyboard back when the page takes it before it answers', async () => {
    let answers = 0;
    await openBeside(window.panel, window.open, () => {
      answers += 1;
      if (answers === 1) window.focusPreview(true);
      return Promise.resolve(false);
    });
    deepEqual([window.opened.length, window.keyboard], [2, 'editor']);
  });

  it('gets it back when the page takes it after it has answered, and says so late', async () => {
    let answers = 0;
    await openBeside(window.panel, window.open, () => {
      answers += 1;
      if (answers === 1) setTimeout(() => window.focusPreview(true), 250);
      return Promise.resolve(false);
    });
    deepEqual([window.opened.length, window.keyboard], [2, 'editor']);
  });

  it('gets it back when the page says that it has it, before VS Code knows', async () => {
    const focused = [true, false];
    await openBeside(window.panel, window.open, () => Promise.resolve(focused.shift()!));
    deepEqual([window.opened.length, window.keyboard], [2, 'editor']);
  });

  it('gets it back when the answer takes long, as on a busy machine', async () => {
    let answers = 0;
    await openBeside(window.panel, window.open, async () => {
      answers += 1;
      if (answers > 1) return false;
      await new Promise((resolve) => setTimeout(resolve, 700));
      window.focusPreview(true);
      return false;
    });
    deepEqual([window.opened.length, window.keyboard], [2, 'editor']);
  });

  it('is not fought for without end, and nothing listens afterwards', async () => {
    await openBeside(window.panel, window.open, () => Promise.resolve(true));
    deepEqual([window.opened.length, window.listeners], [3, 0]);
  });

  it('is opened when the page cannot answer', async () => {
    await openBeside(window.panel, window.open, () => Promise.reject(new Error('closed')));
    deepEqual([window.opened, window.listeners], [['editor'], 0]);
  });
});
