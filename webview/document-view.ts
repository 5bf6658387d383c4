import type { PreviewBlock } from '../src/server/protocol';
import { createBlock, orderBlocks, patchBlock } from './patch';

/** The blocks on the page, by id. Only blocks that changed are touched. */
export class DocumentView {
  readonly #parent: HTMLElement;
  #blocks = new Map<string, HTMLElement>();
  /** What each block was made from. */
  readonly #html = new WeakMap<HTMLElement, string>();

  constructor(parent: HTMLElement) {
    this.#parent = parent;
  }

  get(id: string): HTMLElement | undefined {
    return this.#blocks.get(id);
  }

  /** Elements of all blocks, in the order of the document. */
  get elements(): HTMLElement[] {
    return [...this.#parent.children] as HTMLElement[];
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
      const element = this.#blocks.get(id) ?? this.#create(id, html);
      if (this.#html.get(element) === html) continue;
      patchBlock(element, html);
      this.#html.set(element, html);
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
    for (const { id, html } of blocks) fragment.append(this.#create(id, html));
    this.#parent.replaceChildren(fragment);
  }

  #create(id: string, html: string): HTMLElement {
    const element = createBlock(id, html);
    this.#blocks.set(id, element);
    this.#html.set(element, html);
    return element;
  }
}
