import type { CancellationToken } from 'vscode-languageserver';

/** Requests wait here for the next change of any problem. */
export class ProblemHolds {
  readonly #waiting = new Set<() => void>();
  #mark = 0;

  get mark(): number {
    return this.#mark;
  }

  wake(): void {
    this.#mark += 1;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }

  /** Resolves when `wake` is called after the mark was taken, or when the request is cancelled. */
  async changeSince(mark: number, token: CancellationToken): Promise<void> {
    if (this.#mark !== mark || token.isCancellationRequested) return;
    await new Promise<void>((resolve) => {
      const listener = token.onCancellationRequested(() => done());
      const done = (): void => {
        this.#waiting.delete(done);
        listener.dispose();
        resolve();
      };
      this.#waiting.add(done);
    });
  }
}
