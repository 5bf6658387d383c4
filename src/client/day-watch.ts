/** Reports that the day changed: at midnight, or when the caller checks after midnight. */
export class DayWatch {
  readonly #now: () => Date;
  readonly #dayOf: (now: Date) => string;
  readonly #tell: () => void;
  #day: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(now: () => Date, dayOf: (now: Date) => string, tell: () => void) {
    this.#now = now;
    this.#dayOf = dayOf;
    this.#tell = tell;
    this.#day = dayOf(now());
    this.#wait();
  }

  look(): void {
    const day = this.#dayOf(this.#now());
    if (day === this.#day) return;
    this.#day = day;
    this.#tell();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.look();
      this.#wait();
    }, untilMidnight(this.#now()));
  }
}

/** Milliseconds from a moment to a second after the next local midnight. */
export function untilMidnight(now: Date): number {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
  return next.getTime() - now.getTime();
}
