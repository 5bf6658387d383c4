import type { Disposable, Event } from 'vscode';

/** Listeners of one event. Does not need the editor at run time, so that stores can be tested without it. */
export class Listeners<T> {
  readonly #all = new Set<(value: T) => unknown>();

  readonly event: Event<T> = (listener): Disposable => {
    this.#all.add(listener);
    return { dispose: () => this.#all.delete(listener) };
  };

  /** An error of one listener affects neither the other listeners nor the caller. */
  fire(value: T): void {
    for (const listener of [...this.#all]) {
      try {
        listener(value);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  dispose(): void {
    this.#all.clear();
  }
}
