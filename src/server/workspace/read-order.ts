/**
 * The order in which files were read. Readings can overlap, and one that began earlier may end later: what it read is
 * then older than what is known.
 */
export class ReadOrder {
  readonly #newest = new WeakMap<object, Map<string, number>>();
  #readings = 0;

  /** Call this before reading. The number of the reading. */
  begin(): number {
    this.#readings += 1;
    return this.#readings;
  }

  /** Whether what a reading found in a file is to be used; false when a later reading of that file has ended already. */
  accepts(owner: object, path: string, reading: number): boolean {
    const newest = this.#newest.get(owner) ?? new Map<string, number>();
    this.#newest.set(owner, newest);
    if ((newest.get(path) ?? 0) > reading) return false;
    newest.set(path, reading);
    return true;
  }
}
