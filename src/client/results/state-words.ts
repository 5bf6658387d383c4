import type { CoverageState } from '../../core/model/coverage-states';

export interface StateLook {
  /** Name of a product icon; each state has another shape, so that colour is never needed to distinguish them. */
  icon: string;
  /** Theme colour; not `charts.orange`, which is transparent in the themes that VS Code contains. */
  colour: string;
  /** Counts for the fraction: in scope and relevant. */
  counted: boolean;
  covered: boolean;
}

/** How each coverage state is shown; its words are in `state-text`. */
export const stateLooks: Record<CoverageState, StateLook> = {
  'not-in-scope': { icon: 'circle-slash', colour: 'disabledForeground', counted: false, covered: false },
  'not-relevant': { icon: 'dash', colour: 'disabledForeground', counted: false, covered: false },
  gap: { icon: 'circle-large-outline', colour: 'charts.red', counted: true, covered: false },
  'policy-only': { icon: 'book', colour: 'symbolIcon.eventForeground', counted: true, covered: false },
  planned: { icon: 'clock', colour: 'charts.yellow', counted: true, covered: false },
  'carved-out': { icon: 'references', colour: 'charts.purple', counted: true, covered: true },
  addressed: { icon: 'check', colour: 'charts.blue', counted: true, covered: true },
  evidenced: { icon: 'check-all', colour: 'charts.green', counted: true, covered: true },
};

/** Icon and colour of a state in the server's spelling. */
export function lookOf(state: string): StateLook {
  return Object.hasOwn(stateLooks, state) ? stateLooks[state as CoverageState] : stateLooks.gap;
}

/** "31/33", or what `say` returns for the state of a group without criteria in scope. */
export function fractionOf(states: readonly string[], say: (state: CoverageState) => string): string {
  const counted = states.filter((each) => lookOf(each).counted);
  if (counted.length === 0)
    return say(states.some((each) => each === 'not-relevant') ? 'not-relevant' : 'not-in-scope');
  return `${counted.filter((each) => lookOf(each).covered).length}/${counted.length}`;
}

/** How many of the criteria with these states are counted. */
export function countedOf(states: readonly string[]): number {
  return states.filter((each) => lookOf(each).counted).length;
}

/** " (+18)" or " (−3)" behind a number that a what-if changes; empty where it stays the same. */
export function differenceText(now: number, before: number): string {
  return now === before ? '' : ` (${now > before ? '+' : '−'}${Math.abs(now - before)})`;
}
