import type { PreviewBlock } from '../src/server/protocol';
import { createBlock, orderBlocks, patchBlock } from './patch';

/** The blocks on the page, by id. Only blocks that changed are touched. */
export class DocumentView {
  readonly #parent: HTMLElement;
  #blocks = new Map<string, HTMLElement>();

  constructor(parent: HTMLElement) {
    this.#parent = parent;
  }

  get(id: string): HTMLElement | undefined {
    return this.#blocks.get(id);
  }

  get empty(): boolean {
    return this.#blocks.size === 0;
  }

  /** Replaces the whole document; what is on the page already is patched. */
  show(blocks: readonly PreviewBlock[]): void {
    if (this.empty) this.#fill(blocks);
    else this.change(blocks, blocks.map((each) => each.id));
  }

  /** Patches blocks; with `order`, blocks that it does not name go and the rest is put into it. */
  change(changed: readonly PreviewBlock[], order: readonly string[] | undefined): void {
    for (const { id, html } of changed) {
      const element = this.#blocks.get(id);
      if (element) patchBlock(element, html);
      else this.#blocks.set(id, createBlock(id, html));
    }
    if (!order) return;
    const elements = order.flatMap((id) => this.#blocks.get(id) ?? []);
    orderBlocks(this.#parent, elements);
    this.#blocks = new Map(elements.map((each) => [each.dataset.block!, each]));
  }

  clear(): void {
    this.#blocks.clear();
    this.#parent.replaceChildren();
  }

  /** The first filling goes through a fragment: one layout. */
  #fill(blocks: readonly PreviewBlock[]): void {
    const fragment = document.createDocumentFragment();
    for (const { id, html } of blocks) {
      const element = createBlock(id, html);
      this.#blocks.set(id, element);
      fragment.append(element);
    }
    this.#parent.replaceChildren(fragment);
  }
}
