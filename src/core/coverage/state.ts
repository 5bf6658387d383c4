import type { CoverageState } from '../model/coverage-states';

export interface CriterionCoverage {
  id: string;
  category: string;
  state: CoverageState;
  /** Ids of in-scope controls that map to it, planned ones included, retired and soc1 ones not. */
  controls: string[];
  policies: string[];
  csocs: string[];
  /** Why it has this state, one plain sentence. */
  reason: string;
}

export interface Coverage {
  layout: string;
  report: { type: 1 | 2; as_of?: string; period?: { from: string; to: string } } | null;
  categories: string[];
  summary: { inScope: number; covered: number; byState: Record<CoverageState, number> };
  /** All 61 in catalogue order. */
  criteria: CriterionCoverage[];
}
