import { say } from './say';
import type { BlockMark } from '../src/protocol/preview';

export type Severity = BlockMark['severity'];

const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The worst of some severities, of which there is at least one. */
export function worstOf(severities: readonly Severity[]): Severity {
  return order.find((each) => severities.includes(each)) ?? 'hint';
}

/** How many problems there are, the worst of them of this severity: `1 problem`, `2 suggestions`. */
export function countedProblems(count: number, worst: Severity): string {
  if (worst === 'error' || worst === 'warning') return count === 1 ? say('1 problem') : say('{0} problems', count);
  return count === 1 ? say('1 suggestion') : say('{0} suggestions', count);
}
