const quietMilliseconds = 250;

/**
 * Delays the refresh of a tree while the editor is still requesting its rows: VS Code forgets a tree's rows as soon as
 * a refresh is requested, and resolves a running request with no rows, so that an open group would stay empty.
 */
export class QuietRefresh {
  readonly #refresh: () => void;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  /** Call this when rows are requested. */
  asked(): void {
    this.#asked = Date.now();
  }

  /** Refreshes at once, or as soon as no rows were requested for a moment. */
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
