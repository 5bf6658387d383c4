import type { Disposable, Event } from 'vscode';

/** Listeners of one event. Needs nothing of the editor at run time, so that stores are tested without one. */
export class Listeners<T> {
  readonly #all = new Set<(value: T) => unknown>();

  readonly event: Event<T> = (listener): Disposable => {
    this.#all.add(listener);
    return { dispose: () => this.#all.delete(listener) };
  };

  /** An error of one listener reaches neither the others nor the caller. */
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
