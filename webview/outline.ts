import { orderBlocks } from './patch';

/** Table of contents beside the document: its headings down to the third level, as links; the title is none of them. */
export class Outline {
  readonly #list: HTMLElement;
  readonly #links = new Map<string, HTMLElement>();

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Reads the headings anew; links of headings that stay are kept. */
  update(document: HTMLElement): void {
    const items: HTMLElement[] = [];
    const seen = new Set<string>();
    for (const heading of document.querySelectorAll<HTMLElement>('.block > :is(h2, h3, h4)')) {
      const id = heading.parentElement!.dataset.block!;
      seen.add(id);
      const item = this.#links.get(id) ?? this.#create(id);
      const link = item.firstElementChild as HTMLAnchorElement;
      const text = heading.textContent ?? '';
      if (link.textContent !== text) link.textContent = text;
      item.dataset.level = String(Number(heading.tagName.slice(1)) - 1);
      items.push(item);
    }
    for (const id of [...this.#links.keys()]) if (!seen.has(id)) this.#links.delete(id);
    orderBlocks(this.#list, items);
  }

  /** Marks the section that is being read. */
  mark(block: string | undefined): void {
    for (const [id, item] of this.#links) {
      const link = item.firstElementChild!;
      if (id !== block) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location');
        item.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  #create(id: string): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#';
    link.dataset.target = id;
    item.append(link);
    this.#links.set(id, item);
    return item;
  }
}
