import { say } from './say';

/** Marks the blocks that only the what-if has, for eye and ear. */
export class FreshBlocks {
  #ids: ReadonlySet<string> = new Set();

  take(ids: readonly string[] | undefined): void {
    if (ids) this.#ids = new Set(ids);
  }

  /** Marks the elements of the document; returns the number of missing pieces among the marked. */
  mark(blocks: readonly HTMLElement[]): number {
    let missing = 0;
    for (const block of blocks) {
      const isFresh = this.#ids.has(block.dataset.block!);
      if (isFresh) {
        block.dataset.fresh = say('new');
        missing += block.getElementsByClassName('missing').length;
      } else if (block.dataset.fresh !== undefined) delete block.dataset.fresh;
    }
    return missing;
  }
}
