import type { Entity } from '../../index/entity';
import type { EntityKind } from '../../model/kinds';
import { proseOf } from '../../language/texts';
import { matchesIn, type Match, type Prose } from '../../language/prose';
import type { Finding, RuleContext, Severity } from '../rule';

/** Kinds of record whose text is searched for claims. */
export const claimKinds = ['manifest', 'control', 'policy', 'procedure', 'narrative', 'vendor', 'incident'] as const satisfies readonly EntityKind[];

const lower: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'information', information: 'hint', hint: 'hint' };

/**
 * Matches of a claim's patterns that the sentence does not deny. Text that is printed in the description keeps the
 * rule's severity; policies and other prose drop one step.
 */
export function* claimsIn(entity: Entity, context: RuleContext, patterns: readonly RegExp[], severity: Severity, needs?: RegExp): Iterable<{ finding: Omit<Finding, 'message'>; match: Match }> {
  for (const prose of proseOf(entity, context.file)) {
    if (needs && !needs.test(prose.text)) continue;
    const taken: Match[] = [];
    for (const pattern of patterns) {
      for (const match of matchesIn(prose, pattern)) {
        if (isDenied(prose, match) || taken.some((each) => each.start < match.end && match.start < each.end)) continue;
        taken.push(match);
        yield {
          match,
          finding: { start: match.start, end: match.end, severity: prose.printed ? severity : lower[severity] },
        };
      }
    }
  }
}

const denial = /\b(?:not|never|no|nor|neither|nobody|none|nothing|cannot|can't|doesn't|don't|isn't|aren't|without|rather than|instead of)\b/i;

/** "does not guarantee", "is not a certification", "no system is unbreakable"; but "cannot be breached" is a claim itself. */
function isDenied(prose: Prose, match: Match): boolean {
  const before = prose.text.slice(Math.max(0, match.start - prose.offset - 60), match.start - prose.offset);
  const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  return denial.test(clause) || (denial.test(match.text) && !/^(?:can|no exceptions|no[ -]downtime)/i.test(match.text));
}
