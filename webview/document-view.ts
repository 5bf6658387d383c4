import type { PreviewBlock } from '../src/protocol/preview';
import { createBlock, fillBlock, orderBlocks, patchBlock } from './patch';

/** What the first frame of a long document holds, in characters of HTML: a few screens. */
const firstFrame = 60_000;
const sliceMilliseconds = 6;
/** Blocks on either side of a jump that may come into sight. */
const around = 40;

/**
 * The blocks on the page, by id. Only blocks that changed are touched; a long document is filled over several frames.
 */
export class DocumentView {
  readonly #parent: HTMLElement;
  /** Called when the rest of a long document has been filled in. */
  readonly #onFilled: () => void;
  /** Blocks that are on the page without their content yet, in the order of the document. */
  readonly #hollow = new Set<HTMLElement>();
  #blocks = new Map<string, HTMLElement>();
  /** What each block was made from. */
  readonly #html = new WeakMap<HTMLElement, string>();

  constructor(parent: HTMLElement, onFilled: () => void = () => undefined) {
    this.#parent = parent;
    this.#onFilled = onFilled;
  }

  get(id: string): HTMLElement | undefined {
    const element = this.#blocks.get(id);
    if (element) this.#complete(element);
    return element;
  }

  /** A block to jump to: it and the blocks around it are filled at once, so that nothing moves after the jump. */
  getToShow(id: string): HTMLElement | undefined {
    const element = this.get(id);
    for (const direction of ['previousElementSibling', 'nextElementSibling'] as const) {
      let each = element?.[direction];
      for (let left = around; each && left > 0; left -= 1, each = each[direction]) this.#complete(each as HTMLElement);
    }
    return element;
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
    else
      this.change(
        blocks,
        blocks.map((each) => each.id),
      );
  }

  /** Patches blocks; with `order`, blocks that it does not name are removed, and the rest are put into that order. */
  change(changed: readonly PreviewBlock[], order: readonly string[] | undefined): void {
    for (const { id, html } of changed) {
      const element = this.get(id) ?? this.#create(id, html);
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
    this.#hollow.clear();
    this.#parent.replaceChildren();
  }

  /** The first filling goes through a fragment, one layout; what lies far below follows in slices. */
  #fill(blocks: readonly PreviewBlock[]): void {
    const fragment = document.createDocumentFragment();
    let filled = 0;
    for (const { id, html } of blocks) {
      fragment.append(filled < firstFrame ? this.#create(id, html) : this.#createHollow(id, html));
      filled += html.length;
    }
    this.#parent.replaceChildren(fragment);
    if (this.#hollow.size > 0) this.#fillOn();
  }

  #fillOn(): void {
    requestAnimationFrame(() =>
      setTimeout(() => {
        const until = performance.now() + sliceMilliseconds;
        for (const element of this.#hollow) {
          this.#complete(element);
          if (performance.now() > until) break;
        }
        if (this.#hollow.size > 0) this.#fillOn();
        else this.#onFilled();
      }),
    );
  }

  #complete(element: HTMLElement): void {
    if (this.#hollow.delete(element)) fillBlock(element, this.#html.get(element)!);
  }

  #create(id: string, html: string): HTMLElement {
    const element = this.#createHollow(id, html);
    this.#complete(element);
    return element;
  }

  #createHollow(id: string, html: string): HTMLElement {
    const element = createBlock(id);
    this.#blocks.set(id, element);
    this.#html.set(element, html);
    this.#hollow.add(element);
    return element;
  }
}
