import type { TrendPoint } from '../core/index/outside-facts';

/** A commit of the main line. */
export interface LineCommit {
  id: string;
  /** Id of its tree; commits with equal tree ids have equal files. */
  tree: string;
  /** Day of the committer date, ISO, in the committer's time zone. */
  date: string;
}

/** At most this many points are kept; a trend has two dozen. */
const mostPoints = 500;

/** The known history of one programme. Points belong to a day and a commit, so they never become stale. */
export class TrendCache {
  /**
   * Work done since the start, for tests: listings of commits, files whose texts were requested, files that were
   * parsed.
   */
  readonly counters = { lines: 0, listings: 0, texts: 0, parsed: 0 };
  readonly #points = new Map<string, TrendPoint | undefined>();
  #line: { head: string; commits: readonly LineCommit[] } | undefined;

  /** Newest first. */
  line(head: string): readonly LineCommit[] | undefined {
    return this.#line?.head === head ? this.#line.commits : undefined;
  }

  keepLine(head: string, commits: readonly LineCommit[]): void {
    this.#line = { head, commits };
  }

  /** A stored point may be undefined: there was no programme then. */
  has(commit: string, day: string): boolean {
    return this.#points.has(`${commit} ${day}`);
  }

  point(commit: string, day: string): TrendPoint | undefined {
    return this.#points.get(`${commit} ${day}`);
  }

  keepPoint(commit: string, day: string, point: TrendPoint | undefined): void {
    if (this.#points.size >= mostPoints) this.#points.clear();
    this.#points.set(`${commit} ${day}`, point);
  }
}
