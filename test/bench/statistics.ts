/** The value below which a share of the samples lies, by nearest rank; NaN without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/**
 * The median of the ratios of runs made one after the other, so that a machine that slows down between two pairs
 * changes nothing. The series are equally long.
 */
export function medianRatio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((each, index) => each / theirs[index]!));
}

export interface Spread {
  /** Medians over the rounds. */
  p50: number;
  p95: number;
  /** Of each round, for ratios in pairs. */
  p50s: number[];
  p95s: number[];
}

/** Milliseconds, by round. */
export function spreadOf(rounds: readonly (readonly number[])[]): Spread {
  const p50s = rounds.map((each) => quantile(each, 0.5));
  const p95s = rounds.map((each) => quantile(each, 0.95));
  return { p50: median(p50s), p95: median(p95s), p50s, p95s };
}
