import { randomOf, type Random } from '../random';

const openings = [
  'Each quarter the',
  'The',
  'A',
  'Whenever a user leaves, the',
  'Before release the',
  'Staff of Okta keep the',
  'Customers’',
  'API',
  'eBay-like',
  '90 days of',
  '“Quoted”',
] as const;
const tails = [
  'ledger of the clinic',
  'list, its owner and its reason',
  'review (kept in Jira)',
  'plan',
  'register; see the ticket',
  'report of Acme, Inc',
  'A/B switch',
  'copy at 99.9%',
] as const;
const ends = ['', '', '.', '.', '!', '.)', '…', '?'] as const;

/** Form of a marker: all have the same length, so that no marker is the beginning of another. */
export const markerPattern = /qx\d{5}/g;

/** Source of choices for one programme. `density` decides how many of the optional keys are present. */
export class Draw {
  readonly random: Random;
  readonly density: number;
  /** The file and the key that contain each marker. */
  readonly labels = new Map<string, string>();

  constructor(seed: number) {
    this.random = randomOf(seed);
    this.density = this.random.pick([0.15, 0.5, 0.8, 0.95, 1]);
  }

  chance(probability: number): boolean {
    return this.random.below(1000) < probability * 1000;
  }

  pick<T>(items: readonly T[]): T {
    return this.random.pick(items);
  }

  /** Some of the items in random order, with a maximum. */
  some<T>(items: readonly T[], most: number): T[] {
    const left = [...items];
    return Array.from(
      { length: Math.min(left.length, this.random.below(most + 1)) },
      () => left.splice(this.random.below(left.length), 1)[0]!,
    );
  }

  maybe<T>(make: () => T): T | undefined {
    return this.chance(this.density) ? make() : undefined;
  }

  /** A list as authors leave it: absent, explicitly empty, or with up to `most` items. */
  list<T>(most: number, make: (index: number) => T): T[] | undefined {
    if (!this.chance(this.density)) return undefined;
    return this.chance(0.12) ? [] : Array.from({ length: 1 + this.random.below(most) }, (_, index) => make(index));
  }

  /** A word that occurs nowhere else. */
  marker(label: string): string {
    const marker = `qx${String(this.labels.size + 1).padStart(5, '0')}`;
    this.labels.set(marker, label);
    return marker;
  }

  /** An id that occurs nowhere else. */
  id(prefix: string): string {
    return `${prefix}-${this.marker(`id of ${prefix}`)}`;
  }

  /** A phrase with a marker, without a full stop. */
  name(label: string): string {
    const marker = this.marker(label);
    return this.pick([
      `${marker} Service`,
      `Amazon ${marker}`,
      `the ${marker} account`,
      `${marker}, Inc.`,
      `GitHub (${marker})`,
      `staff list ${marker}`,
    ]);
  }

  /** A sentence or a phrase with a marker. */
  text(label: string): string {
    return `${this.pick(openings)} ${this.marker(label)} ${this.pick(tails)}${this.pick(ends)}`;
  }
}

/** The object without keys whose value is undefined, as a file would have it. */
export function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
