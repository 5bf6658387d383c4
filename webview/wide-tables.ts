/**
 * Tables that do not fit scroll by themselves, within their block, and can be reached by keyboard for that. Whether one
 * fits is checked only when its block changes size, which does not happen to blocks out of sight.
 */
export class WideTables {
  readonly #sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => fit(target as HTMLElement)));
  readonly #watched = new Set<Element>();

  /** Watches the blocks that hold tables now. */
  watch(blocks: Iterable<HTMLElement>): void {
    const now = new Set([...blocks].filter((each) => each.querySelector(':scope > table')));
    for (const block of this.#watched) if (!now.has(block as HTMLElement)) this.#forget(block);
    for (const block of now) {
      if (this.#watched.has(block)) continue;
      this.#watched.add(block);
      this.#sizes.observe(block);
    }
  }

  #forget(block: Element): void {
    this.#watched.delete(block);
    this.#sizes.unobserve(block);
  }
}

function fit(block: HTMLElement): void {
  const table = block.querySelector<HTMLElement>(':scope > table');
  if (!table) return;
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(block);
  const room = block.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
  const wide = Math.max(table.scrollWidth, table.offsetWidth) > room + 1;
  if (wide === table.classList.contains('wide')) return;
  table.classList.toggle('wide', wide);
  if (wide) table.tabIndex = 0;
  else table.removeAttribute('tabindex');
}
