import type { Entity } from '../../index/entity';
import type { Match } from '../../language/prose';
import type { EntityKind } from '../../model/kinds';
import { defineRule, type Finding, type Fix, type Rule, type RuleContext, type RuleDocumentation, type Severity } from '../rule';
import { rewordHere } from '../support/fixes';
import { claimsIn } from './claim';

/** Kinds whose text the description prints. */
export const printedKinds = ['manifest', 'control', 'narrative', 'vendor', 'incident'] as const satisfies readonly EntityKind[];

interface Claim {
  code: `soc2.claim.${string}`;
  severity: Severity;
  on: readonly EntityKind[];
  reportType?: 1 | 2;
  title: string;
  basis: readonly string[];
  documentation: RuleDocumentation;
  /** Global and linear: a claim is words at a distance, never a word alone that has honest uses. */
  patterns: readonly RegExp[];
  message(match: Match, context: RuleContext): string;
  /** A word without which no pattern can match: most texts are done with after it. */
  needs: RegExp;
  /** What a match is left alone for; `before` and `after` are its sentence around it. */
  unless?(match: Match, before: string, after: string): boolean;
  fixes?(claim: { text: string; finding: Finding; entity: Entity; context: RuleContext; reword: (newText: string, preferred?: boolean) => Fix[] }): Fix[];
}

/** A rule that finds a claim by its words, skips what the sentence denies or quotes, and drops a step in text that is not printed. */
export function claimRule({ patterns, needs, message, unless, fixes, ...rule }: Claim): Rule {
  return defineRule({
    ...rule,
    *check(entity, context): Iterable<Finding> {
      if ((entity.data as { scope?: string }).scope === 'soc1') return;
      const { text } = context.file.tree;
      for (const { finding, match } of claimsIn(entity, context, patterns, rule.severity, needs)) {
        if (unless?.(match, text.slice(Math.max(0, match.start - 120), match.start), text.slice(match.end, match.end + 120))) continue;
        yield { ...finding, message: message(match, context), data: { text: match.text } };
      }
    },
    ...(fixes ? {
      fixes: (finding: Finding, entity: Entity, context: RuleContext): Fix[] => {
        const { start, end } = finding;
        const reword = (newText: string, preferred = false): Fix[] => rewordHere(context, entity, newText === '' ? 'Remove the words' : `Replace by "${newText}"`, { start, end, newText }, { preferred });
        return fixes({ text: String(finding.data?.text), finding, entity, context, reword });
      },
    } : {}),
  });
}
