/** The most items of each kind that stay readable in one picture; the text around it lists them all. */
export const mostOf = { services: 4, users: 4, providers: 5, outside: 12, places: 24, kept: 8 } as const;

/**
 * The most components of each provider in a picture with this many providers: nine rows of four on a page, and at least
 * one row each.
 */
export function mostOfProvider(providers: number): number {
  return 4 * Math.max(1, Math.floor(9 / Math.max(1, providers)));
}

/**
 * The first items, and how many are left out; a single one is never left out, since the note about it would take its
 * place.
 */
export function capped<T>(items: readonly T[], most: number): { shown: readonly T[]; more: number } {
  return items.length <= most
    ? { shown: items, more: 0 }
    : { shown: items.slice(0, most - 1), more: items.length - most + 1 };
}

/** `and 23 more` */
export function moreLabel(more: number): string {
  return `and ${more} more`;
}

/** Names for a sentence, with the rest counted: `A, B and 23 more`. */
export function withMore(names: readonly string[], more: number): string[] {
  return more > 0 ? [...names, `${more} more`] : [...names];
}
