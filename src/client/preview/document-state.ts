import type { PreviewBlock, PreviewChange, PreviewDocument } from '../../server/protocol';

/** The newest state of a previewed document, kept by the panel so that a page that was hidden can be filled at once. */
export class DocumentState {
  #blocks = new Map<string, PreviewBlock>();
  version = 0;
  title = '';

  get blocks(): PreviewBlock[] {
    return [...this.#blocks.values()];
  }

  replace(document: PreviewDocument): void {
    this.#blocks = new Map(document.blocks.map((each) => [each.id, each]));
    this.version = document.version;
    this.title = document.title;
  }

  /**
   * Takes a change over. `gap`: a change before it never arrived, so the document must be asked for anew.
   * `stale`: what it says is known already.
   */
  apply(change: PreviewChange): 'applied' | 'stale' | 'gap' {
    if (change.version <= this.version) return 'stale';
    if (change.version !== this.version + 1) return 'gap';
    for (const block of change.changed) this.#blocks.set(block.id, block);
    if (change.order) {
      this.#blocks = new Map(change.order.flatMap((id) => {
        const block = this.#blocks.get(id);
        return block ? [[id, block] as const] : [];
      }));
    }
    this.version = change.version;
    this.title = change.title;
    return 'applied';
  }
}
