import type { CoverageState } from '../model/coverage-states';

/**
 * What a host knows about the world outside the programme's texts. Each fact has a kind and a name; a fact that the
 * host does not know is undefined, and rules stay silent about it.
 */
export interface OutsideFacts {
  /** By path relative to the programme's root: a file or folder that an evidence record names. */
  file: FileFact;
  /** By path of a policy: how its text changed after its approval was recorded. */
  body: BodyFact;
  /** By `historyName`: how the system changed within a period, as the programme's own history shows it. */
  history: readonly HistoryChange[];
  /** By `trendName`: coverage at the end of each month, looked up on request only. */
  trend: TrendFact;
}

export type OutsideKind = keyof OutsideFacts;

export interface FileFact {
  exists: boolean;
  /**
   * Checksums, in lower-case hexadecimal, that are accepted for the file: its own first, then with other line endings.
   * Empty for folders and files that are too large.
   */
  sha256?: readonly string[];
  /** Known to git, committed or staged. */
  tracked?: boolean;
}

export interface BodyFact {
  /** The `approved_on` that this is about. */
  approvedOn: string;
  /** `bodyHash` of the approved text, as it was when this approval was first recorded. */
  approved: string;
  /** ISO days on which the text changed afterwards, in order. */
  changed: readonly string[];
}

export interface HistoryChange {
  what: 'category' | 'infrastructure' | 'subservice' | 'control';
  id: string;
  /** Name or title, where there is one. */
  name?: string;
  /** ISO day of the last change. */
  date: string;
  /** State before the period and at the end of it; empty: not there. */
  before: string;
  after: string;
}

/** Coverage as it was on a day, judged by the manifest of that time. */
export interface TrendPoint {
  /** ISO day. */
  day: string;
  /** Id of the last commit of the main line on or before that day. */
  commit: string;
  covered: number;
  /** Those declared not relevant included, as in `Coverage.summary`. */
  inScope: number;
  byState: Record<CoverageState, number>;
}

/** Oldest first; days before the programme started have no point. Or the reason why there are no points. */
export type TrendFact = { points: readonly TrendPoint[] } | { none: NoTrend };

/** Why it is unknown how coverage changed over time. */
export type NoTrend =
  'no-files' | 'untrusted' | 'no-git' | 'no-repository' | 'shallow' | 'no-commit' | 'too-large' | 'failed';

/** A fact to store; without a value, the fact is forgotten. */
export interface OutsideInput {
  kind: OutsideKind;
  name: string;
  value: OutsideFacts[OutsideKind] | undefined;
}

export function historyName({ from, to }: { from: string; to: string }): string {
  return `${from}..${to}`;
}

/** The facts of one programme. */
export class OutsideTable {
  readonly #facts = new Map<string, OutsideFacts[OutsideKind]>();

  get<K extends OutsideKind>(kind: K, name: string): OutsideFacts[K] | undefined {
    return this.#facts.get(`${kind} ${name}`) as OutsideFacts[K] | undefined;
  }

  /** True when the fact differs from before. */
  set({ kind, name, value }: OutsideInput): boolean {
    const key = `${kind} ${name}`;
    if (same(this.#facts.get(key), value)) return false;
    if (value === undefined) this.#facts.delete(key);
    else this.#facts.set(key, value);
    return true;
  }

  /** All that is known, by kind and name. */
  inputs(): OutsideInput[] {
    return [...this.#facts].map(([key, value]) => {
      const space = key.indexOf(' ');
      return { kind: key.slice(0, space) as OutsideKind, name: key.slice(space + 1), value };
    });
  }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
