const quietMilliseconds = 250;

/** How long the rows of an open row may be on the way; after that they are lost, or the row is closed. */
const patienceMilliseconds = 3000;

/**
 * Delays the refresh of a tree while the editor is still requesting its rows: VS Code forgets a tree's rows as soon as
 * a refresh is requested, and resolves a running request with no rows, so that an open row would stay empty. On a busy
 * machine the request for the rows of an open row comes long after that row was given, so it is waited for; where it
 * does not come, the tree is refreshed once more, in case it was lost. Rows are named by their ids.
 */
export class QuietRefresh {
  readonly #refresh: () => void;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Open rows that the editor got and whose rows it has not requested yet. */
  readonly #owed = new Set<string>();
  /** Rows that a person opened or closed, or whose rows were requested or not; others are as their items say. */
  readonly #open = new Map<string, boolean>();
  readonly #mended = new Set<string>();
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  /** Call this when the rows of a row are requested; undefined: the top rows. */
  asked(id?: string): void {
    this.#asked = Date.now();
    if (id === undefined) return;
    this.#owed.delete(id);
    this.#mended.delete(id);
    this.#open.set(id, true);
    if (this.#owed.size === 0) this.#stopPatience();
  }

  /** Call this when the editor gets a row that can be opened. `isOpen`: as it is shown at first. */
  gave(id: string, isOpen: boolean): void {
    if (!(this.#open.get(id) ?? isOpen)) return;
    this.#owed.add(id);
    this.#patience ??= setTimeout(() => this.#giveUp(), patienceMilliseconds);
  }

  /** Call this when a person closed a row. */
  closed(id: string): void {
    this.#open.set(id, false);
    this.#owed.delete(id);
    if (this.#owed.size === 0) this.#stopPatience();
  }

  /** Refreshes at once, or as soon as no rows are on the way. */
  request(): void {
    if (this.#timer !== undefined) return;
    const wait = this.#asked + quietMilliseconds - Date.now();
    if (wait > 0 || this.#owed.size > 0)
      this.#timer = setTimeout(() => this.#later(), wait > 0 ? wait : quietMilliseconds);
    else this.#refresh();
  }

  /** Refreshes now if a refresh waits: a row can be revealed only once VS Code knows it. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#owed.clear();
    this.#stopPatience();
    this.#refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#stopPatience();
  }

  #later(): void {
    this.#timer = undefined;
    this.request();
  }

  #giveUp(): void {
    const owed = [...this.#owed];
    this.#stopPatience();
    this.#owed.clear();
    for (const id of owed.filter((each) => this.#mended.has(each))) this.#open.set(id, false);
    if (owed.every((each) => this.#mended.has(each))) return;
    for (const id of owed) this.#mended.add(id);
    this.request();
  }

  #stopPatience(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }
}
