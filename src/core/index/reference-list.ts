import type { Reference } from './entity';
import { lowerBound } from './order';

/** Where one id is used, by file in sorted order. The joined list is cached until a file changes. */
export class ReferenceList {
  readonly #files: string[] = [];
  readonly #byFile: (readonly Reference[])[] = [];
  #joined: readonly Reference[] | undefined;

  add(file: string, references: readonly Reference[]): void {
    const at = lowerBound(this.#files, file);
    this.#files.splice(at, 0, file);
    this.#byFile.splice(at, 0, references);
    this.#joined = undefined;
  }

  /** True when nothing is left. */
  remove(file: string): boolean {
    const at = lowerBound(this.#files, file);
    if (this.#files[at] === file) {
      this.#files.splice(at, 1);
      this.#byFile.splice(at, 1);
      this.#joined = undefined;
    }
    return this.#files.length === 0;
  }

  all(): readonly Reference[] {
    this.#joined ??= this.#byFile.length === 1 ? this.#byFile[0]! : this.#byFile.flat();
    return this.#joined;
  }
}
