const pause = 1500;

/**
 * A line that a screen reader reads out politely: only when its words differ, and never more often than the reader can
 * follow.
 */
export class StatusLine {
  readonly #element: HTMLElement;
  #timer: number | undefined;
  #next = '';

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  say(text: string): void {
    this.#next = text;
    if (this.#timer !== undefined) return;
    this.#show();
    this.#timer = window.setTimeout(() => {
      this.#timer = undefined;
      this.#show();
    }, pause);
  }

  #show(): void {
    if (this.#element.textContent !== this.#next) this.#element.textContent = this.#next;
  }
}
