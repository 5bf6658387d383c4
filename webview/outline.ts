import { say } from './say';
import type { OutlineEntry } from '../src/protocol/preview';
import { element, setText, spoken } from './elements';
import { icon, type IconName } from './icons';
import { orderBlocks } from './patch';
import { type Severity, countedProblems } from './severity';

/** Problems of a section, deeper ones included. */
export interface SectionProblems {
  count: number;
  worst: Severity;
}

interface Item {
  item: HTMLElement;
  link: HTMLAnchorElement;
  name: HTMLElement;
  marks: HTMLElement;
  /** What `marks` shows, so that it is rebuilt only when it differs. */
  shown: string;
}

/**
 * The sections of the document as links, each saying whether it is complete and what is wrong in it. Only one of them
 * is in the tab order.
 */
export class Outline {
  readonly #list: HTMLElement;
  readonly #items = new Map<string, Item>();

  constructor(list: HTMLElement) {
    this.#list = list;
    list.addEventListener('keydown', (event) => this.#walk(event));
    list.addEventListener('focusin', (event) => this.#makeTabStop((event.target as Element).closest('a')));
  }

  has(block: string): boolean {
    return this.#items.has(block);
  }

  /** Takes the sections over; links of those that stay are kept. `problems` by the block of a heading. */
  update(entries: readonly OutlineEntry[], problems: ReadonlyMap<string, SectionProblems>): void {
    const wanted = new Set(entries.map((each) => each.block));
    for (const id of [...this.#items.keys()]) if (!wanted.has(id)) this.#items.delete(id);
    const shown = entries.map((entry) => {
      const item = this.#items.get(entry.block) ?? this.#create(entry.block);
      show(item, entry, problems.get(entry.block));
      return item.item;
    });
    orderBlocks(this.#list, shown);
    if (!this.#list.querySelector('a[tabindex="0"]')) this.#makeTabStop(this.#list.querySelector('a'));
  }

  /** Marks the section that is being read. */
  mark(block: string | undefined): void {
    for (const [id, { item, link }] of this.#items) {
      if (id !== block) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location');
        if (!this.#list.contains(document.activeElement)) this.#makeTabStop(link);
        item.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  #create(id: string): Item {
    const name = element('span', 'name');
    const marks = element('span', 'section-marks');
    const link = element('a', '', name, marks);
    link.href = '#';
    link.dataset.target = id;
    link.tabIndex = -1;
    const item: Item = { item: element('li', '', link), link, name, marks, shown: '' };
    this.#items.set(id, item);
    return item;
  }

  #walk(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...this.#list.querySelectorAll<HTMLElement>('a')];
    const now = links.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: links.length - 1 }[event.key];
    if (now < 0 || next === undefined) return;
    event.preventDefault();
    links[next]?.focus();
  }

  #makeTabStop(link: HTMLElement | null): void {
    if (!link) return;
    for (const other of this.#list.querySelectorAll<HTMLElement>('a[tabindex="0"]')) other.tabIndex = -1;
    link.tabIndex = 0;
  }
}

function show(item: Item, entry: OutlineEntry, problems: SectionProblems | undefined): void {
  setText(item.name, entry.text);
  item.item.dataset.level = String(entry.level);
  const key = `${entry.missing} ${problems?.count ?? 0} ${problems?.worst ?? ''}`;
  if (item.shown === key) return;
  item.shown = key;
  const missing = entry.missing === 0 ? [] : [mark('missing', entry.missing, say('{0} missing', entry.missing))];
  const wrong = problems ? [mark(problems.worst, problems.count, countedProblems(problems.count, problems.worst))] : [];
  const all = [...missing, ...wrong];
  item.marks.replaceChildren(...(all.length > 0 ? all : [mark('complete', undefined, say('complete'))]));
  item.link.title = all.map((each) => each.title).join(', ') || say('Complete');
}

function mark(name: IconName, count: number | undefined, words: string): HTMLElement {
  const number = element('span', '', count === undefined ? '' : String(count));
  number.ariaHidden = 'true';
  const made = element('span', `section-mark mark-${name}`, icon(name), number, spoken(`, ${words}`));
  made.title = words;
  return made;
}
