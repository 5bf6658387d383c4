/** A seeded source of choices: a seed gives the same programme on any machine. */
export interface Random {
  /** An integer from 0 up to, and without, `below`. */
  below(below: number): number;
  pick<T>(items: readonly T[]): T;
  /** Distinct items in their original order; all items when there are not enough. */
  some<T>(items: readonly T[], count: number): T[];
}

/** The mulberry32 generator. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    pick: (items) => items[below(items.length)]!,
    some(items, count) {
      const left = items.map((_, index) => index);
      while (left.length > count) left.splice(below(left.length), 1);
      return left.map((index) => items[index]!);
    },
  };
}
