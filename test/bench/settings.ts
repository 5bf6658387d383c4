import { parseArgs } from 'node:util';

/** How much a run measures. */
export interface BenchSettings {
  /** Numbers of controls, ascending. */
  sizes: number[];
  /** Pairs of runs of short measurements. */
  rounds: number;
  /** Pairs of runs that take seconds each. */
  longRounds: number;
  /** Edits of a round: of servers that answer at once, and of one that waits 200 ms before it looks. */
  edits: { quick: number; waiting: number };
  /** Files opened at once. */
  openFiles: number;
  /** Where the JSON goes. */
  json: string;
}

/** `--quick`: two small sizes and few rounds, to see that everything runs. `--json FILE`: where to write the figures. */
export function benchSettings(words: readonly string[]): BenchSettings {
  const { values } = parseArgs({ args: [...words], options: { quick: { type: 'boolean' }, json: { type: 'string' } } });
  const json = values.json ?? `test/bench/results/${values.quick ? 'quick' : 'full'}.json`;
  return values.quick
    ? { sizes: [100, 1000], rounds: 2, longRounds: 1, edits: { quick: 110, waiting: 11 }, openFiles: 99, json }
    : { sizes: [100, 1000, 10000], rounds: 5, longRounds: 3, edits: { quick: 220, waiting: 22 }, openFiles: 999, json };
}
