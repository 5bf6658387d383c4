const quietMilliseconds = 250;

/**
 * Holds back the refresh of a tree while the editor is still asking for its rows: VS Code forgets a tree's rows as soon as
 * it is told to refresh, and answers a question that is under way with none, so that an open group would stay empty.
 */
export class QuietRefresh {
  readonly #refresh: () => void;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  /** Rows were asked for just now. */
  asked(): void {
    this.#asked = Date.now();
  }

  /** Refreshes at once, or as soon as nothing was asked for a moment. */
  request(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#asked + quietMilliseconds - Date.now();
    if (wait <= 0) this.#refresh();
    else this.#timer = setTimeout(() => this.#later(), wait);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    this.#timer = undefined;
    this.request();
  }
}
