import type { BlockMark } from '../src/server/protocol';

export type Severity = BlockMark['severity'];

const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The gravest of some problems, of which there is at least one. */
export function worstOf(severities: readonly Severity[]): Severity {
  return order.find((each) => severities.includes(each)) ?? 'hint';
}

/** What several problems, the gravest of this severity, are called in a count. */
export function nounOf(worst: Severity): string {
  return worst === 'error' || worst === 'warning' ? 'problem' : 'suggestion';
}
