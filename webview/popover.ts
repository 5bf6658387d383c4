import { say } from './say';
import type { BlockMark } from '../src/protocol/preview';
import { blockOf, element, spoken } from './elements';
import { marksOf, type GutterMarks } from './gutter';
import { icon } from './icons';
import { vscode } from './vscode-api';

const showAfter = 120;
const hideAfter = 250;
/** Pixels to the button and to the edges of the page. */
const gap = 4;
/** Pixels that are shown even where there is no room at either side. */
const leastHeight = 60;
/** Pixels of a long popover below which it is not put at the edge of its passage. */
const readableHeight = 120;

/**
 * What a mark in the gutter has to say, with a button for each quick fix. Shown by hovering, by the focus or by a
 * click; Escape closes it. It follows its button in the document, so that Tab goes from the button into it.
 */
export class Popover {
  readonly #element = element('div', 'popover');
  #button: HTMLElement | undefined;
  #timer: number | undefined;
  /** The button whose popover Escape has closed: it stays closed until the focus comes back. */
  #dismissed: HTMLElement | undefined;

  constructor(document: HTMLElement) {
    this.#element.setAttribute('role', 'dialog');
    this.#element.setAttribute('aria-label', say('Problems'));
    this.#element.popover = 'manual';
    document.addEventListener('pointerover', (event) => this.#hover(event.target as Element));
    document.addEventListener('pointerleave', () => this.#later(undefined, hideAfter));
    document.addEventListener('focusin', ({ target }) => this.#focus(target as Element));
    document.addEventListener('focusout', ({ relatedTarget }) => this.#leave(relatedTarget as Element | null));
    document.addEventListener('click', (event) => this.#click(event));
    document.addEventListener('keydown', (event) => this.#key(event));
    document.closest('.scroller')?.addEventListener('scroll', () => this.#place(), { passive: true });
  }

  /** Updates after the marks of its button changed, or after the button is gone. */
  refresh(): void {
    const button = this.#button;
    if (!button) return;
    if (button.isConnected && marksOf(button)) this.#show(button);
    else this.close();
  }

  close(): void {
    window.clearTimeout(this.#timer);
    this.#button?.setAttribute('aria-expanded', 'false');
    this.#button = undefined;
    this.#element.remove();
  }

  #hover(target: Element): void {
    const button = target.closest<HTMLElement>('.mark');
    if (button) this.#later(button, showAfter);
    else if (this.#element.contains(target) || this.#passage?.contains(target)) window.clearTimeout(this.#timer);
    else if (this.#button && !this.#holdsFocus()) this.#later(undefined, hideAfter);
    else window.clearTimeout(this.#timer);
  }

  #later(button: HTMLElement | undefined, delay: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (button?.isConnected) this.#show(button);
      else if (!this.#holdsFocus()) this.close();
    }, delay);
  }

  #focus(target: Element): void {
    const button = target.closest<HTMLElement>('.mark');
    if (button && button !== this.#dismissed) this.#show(button);
    if (button !== this.#dismissed && !this.#element.contains(target)) this.#dismissed = undefined;
  }

  #leave(to: Element | null): void {
    if (this.#button && !this.#button.parentElement?.contains(to) && !this.#element.matches(':hover')) this.close();
  }

  #click(event: Event): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('.mark');
    if (button) this.#show(button);
    const fix = target.closest<HTMLElement>('.popover .fix');
    if (fix) this.#fix(Number(fix.dataset.mark), fix.textContent ?? '');
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#button) return;
    event.preventDefault();
    event.stopPropagation();
    const button = this.#button;
    const within = this.#holdsFocus();
    this.#dismissed = button;
    this.close();
    if (within) button.focus();
  }

  #fix(index: number, title: string): void {
    const button = this.#button;
    const shown = button && marksOf(button);
    const mark = shown?.marks[index];
    if (!shown || !mark) return;
    vscode.postMessage({ type: 'fix', block: shown.block, code: mark.code, message: mark.message, title });
    this.#dismissed = button;
    this.close();
    button.focus({ preventScroll: true });
  }

  #holdsFocus(): boolean {
    return this.#button?.parentElement?.contains(document.activeElement) ?? false;
  }

  #show(button: HTMLElement): void {
    const marks = marksOf(button);
    if (!marks) return;
    if (this.#button !== button) this.close();
    this.#button = button;
    this.#dismissed = undefined;
    button.setAttribute('aria-expanded', 'true');
    this.#fill(marks);
    if (this.#element.previousElementSibling !== button) button.after(this.#element);
    if (!this.#element.matches(':popover-open')) this.#element.showPopover();
    this.#place();
  }

  /** Keeps its buttons while its content is the same: the focus may be on one. */
  #fill({ marks }: GutterMarks): void {
    const key = JSON.stringify(marks);
    if (this.#element.dataset.shown === key) return;
    this.#element.dataset.shown = key;
    this.#element.replaceChildren(...marks.map(problem));
  }

  /** The row or block that the problems are about. */
  get #passage(): HTMLElement | undefined {
    const block = this.#button && blockOf(this.#button);
    const row = this.#button?.dataset.of;
    const rows = block && row !== undefined ? [...block.querySelectorAll<HTMLElement>('tr[data-row]')] : [];
    return rows.find((each) => each.dataset.row === row) ?? block ?? undefined;
  }

  /**
   * Below the passage that it speaks of or above it, where there is more room, and beside its button only when the
   * passage fills the page. Where room is short it scrolls: no button of it is ever out of reach.
   */
  #place(): void {
    const passage = this.#passage;
    if (!this.#button || !passage) {
      this.close();
      return;
    }
    const { style } = this.#element;
    const button = this.#button.getBoundingClientRect();
    style.removeProperty('max-height');
    const natural = this.#element.offsetHeight;
    const around = passage.getBoundingClientRect();
    const box = Math.max(...roomsAt(around)) >= Math.min(natural, readableHeight) ? around : button;
    const [above, below] = roomsAt(box);
    const isAbove = natural > below && above > below;
    const height = Math.min(natural, Math.max(leastHeight, isAbove ? above : below));
    style.setProperty('max-height', `${height}px`);
    const right = window.innerWidth - this.#element.offsetWidth - gap;
    style.setProperty('left', `${Math.max(gap, Math.min(button.left, right))}px`);
    const top = isAbove ? box.top - height - gap : box.bottom + gap;
    style.setProperty('top', `${Math.max(gap, Math.min(top, window.innerHeight - height - gap))}px`);
  }
}

/** Pixels above and below a box in the window, less the gaps. */
function roomsAt({ top, bottom }: DOMRect): [number, number] {
  return [top - 2 * gap, window.innerHeight - bottom - 2 * gap];
}

function problem(mark: BlockMark, index: number): HTMLElement {
  const head = element(
    'p',
    'problem',
    icon(mark.severity),
    spoken(`${say(mark.severity)}: `),
    element('span', 'message', ...withCode(mark.message)),
    ' ',
    element('span', 'code', element('code', '', mark.file), ' · ', element('code', '', mark.code)),
  );
  const fixes = mark.fixes.map((title) => {
    const button = element('button', 'fix', title);
    button.type = 'button';
    button.dataset.mark = String(index);
    return button;
  });
  return element('div', 'problem-with-fixes', head, ...(fixes.length > 0 ? [element('div', 'fixes', ...fixes)] : []));
}

/** Messages set names and values of the files between backticks. */
function withCode(message: string): (string | HTMLElement)[] {
  return message
    .split('`')
    .map((each, index, all) =>
      index % 2 === 1 && index < all.length - 1 ? element('code', '', each) : index % 2 === 1 ? `\`${each}` : each,
    );
}
