import type { BlockMark } from '../src/protocol/preview';
import type { DocumentView } from './document-view';
import { placeRows, showGutter } from './gutter';
import type { SectionProblems } from './outline';
import { worstOf } from './severity';

/** The problems of blocks, shown in their gutters. They arrive separately from the text and may be newer than it. */
export class Marks {
  readonly #blocks: DocumentView;
  readonly #known = new Map<string, readonly BlockMark[]>();
  readonly #sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => placeRows(target as HTMLElement)));

  constructor(blocks: DocumentView) {
    this.#blocks = blocks;
  }

  /** Number of problems on the page. */
  get count(): number {
    return this.#blocks.elements.reduce((sum, each) => sum + (this.#known.get(each.dataset.block!)?.length ?? 0), 0);
  }

  replace(marks: Record<string, BlockMark[]>): void {
    const gone = [...this.#known.keys()].filter((each) => !Object.hasOwn(marks, each));
    this.take({ ...Object.fromEntries(gone.map((each) => [each, []])), ...marks });
  }

  /** Takes over the problems of some blocks; an empty list clears one. */
  take(marks: Record<string, BlockMark[]>): void {
    for (const [block, list] of Object.entries(marks)) {
      if (list.length > 0) this.#known.set(block, list);
      else this.#known.delete(block);
      this.#show(block);
    }
  }

  /** For blocks that are new on the page, or were rendered again. */
  refresh(blocks: Iterable<string>): void {
    for (const each of blocks) if (this.#known.has(each)) this.#show(each);
  }

  /** The problems of each section, deeper ones included, by the block of its heading. */
  bySection(levels: ReadonlyMap<string, number>): Map<string, SectionProblems> {
    const found = new Map<string, SectionProblems>();
    if (this.#known.size === 0) return found;
    const open: { block: string; level: number }[] = [];
    for (const { dataset } of this.#blocks.elements) {
      const block = dataset.block!;
      const level = levels.get(block);
      if (level !== undefined) {
        while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
        open.push({ block, level });
      }
      const marks = this.#known.get(block);
      if (marks) for (const section of open) found.set(section.block, added(found.get(section.block), marks));
    }
    return found;
  }

  #show(block: string): void {
    const element = this.#blocks.get(block);
    if (!element) return;
    const marks = this.#known.get(block) ?? [];
    showGutter(element, marks);
    if (marks.some((each) => each.row !== undefined)) this.#sizes.observe(element);
    else this.#sizes.unobserve(element);
  }
}

function added(before: SectionProblems | undefined, marks: readonly BlockMark[]): SectionProblems {
  const severities = marks.map((each) => each.severity);
  return {
    count: (before?.count ?? 0) + marks.length,
    worst: worstOf(before ? [before.worst, ...severities] : severities),
  };
}
