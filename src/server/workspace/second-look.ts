/**
 * Reads the file of a closed document once more, some time later, if it became known by that document. Editors report
 * nothing for a file that is created and deleted within one moment of their watching; the server would know such a file
 * for ever if its document was closed in between.
 */
export class SecondLook {
  readonly #take: (uris: readonly string[]) => void;
  readonly #delay: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = new Set<string>();

  /** `delay` in milliseconds, longer than editors collect what they report of files. */
  constructor(take: (uris: readonly string[]) => void, delay = 2000) {
    this.#take = take;
    this.#delay = delay;
  }

  add(uri: string): void {
    this.#closed.add(uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const uris = [...this.#closed];
      this.#closed = new Set();
      this.#take(uris);
    }, this.#delay);
    this.#timer.unref?.();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
