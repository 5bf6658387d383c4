import type { Entity } from '../../index/entity';
import type { EntityKind } from '../../model/kinds';
import { proseOf } from '../../language/texts';
import { matchesIn, type Match, type Prose } from '../../language/prose';
import type { Finding, RuleContext, Severity } from '../rule';
import { isPrinted } from '../support/printed';

/** Kinds of record whose text is searched for claims. */
export const claimKinds = [
  'manifest',
  'control',
  'policy',
  'procedure',
  'narrative',
  'vendor',
  'incident',
] as const satisfies readonly EntityKind[];

/** Kinds whose text the description prints. */
export const printedClaimKinds = [
  'manifest',
  'control',
  'narrative',
  'vendor',
  'incident',
] as const satisfies readonly EntityKind[];

const lower: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

export interface Claim {
  finding: Omit<Finding, 'message'>;
  match: Match;
}

/**
 * Whether a match is no claim after all. `sentence` is the sentence around the match; `before` and `after` are up to
 * 120 characters on either side; white space is folded.
 */
export type Exception = (place: {
  prose: Prose;
  match: Match;
  sentence: string;
  before: string;
  after: string;
}) => boolean;

/** The rest of a sentence that ends in a question mark. */
const questionBehind = /^[^.!?|]{0,110}\?/;

/**
 * Matches of a claim's patterns that the sentence does not deny. Text that is printed in the description keeps the
 * rule's severity; policies, controls that are only planned and other prose drop one step. Retired controls and
 * questions claim nothing. `needs` matches every text in which a pattern can match; `isDenial` decides whether a match
 * is worded as a denial itself.
 */
export function* claimsIn(
  entity: Entity,
  context: RuleContext,
  patterns: readonly RegExp[],
  severity: Severity,
  needs: RegExp,
  unless?: Exception,
  isDenial: (match: Match) => boolean = () => false,
): Iterable<Claim> {
  const { status, scope } = entity.kind === 'control' ? (entity as Entity<'control'>).data : {};
  if (status === 'retired' || scope === 'soc1') return;
  const printed = isPrinted(entity, context);
  for (const prose of proseOf(entity, context.file)) {
    if (!needs.test(prose.text)) continue;
    const taken: Match[] = [];
    for (const pattern of patterns) {
      for (const match of matchesIn(prose, pattern)) {
        if (
          taken.some((each) => each.start < match.end && match.start < each.end) ||
          isBroken(prose, match) ||
          (!isDenial(match) && isDenied(prose, match))
        )
          continue;
        const after = textBehind(prose, match);
        if (
          questionBehind.test(after) ||
          unless?.({ prose, match, sentence: sentenceOf(prose, match), before: textBefore(prose, match), after })
        )
          continue;
        taken.push(match);
        yield {
          match,
          finding: {
            start: match.start,
            end: match.end,
            severity: prose.printed && printed ? severity : lower[severity],
          },
        };
      }
    }
  }
}

/** The part of a match that `pattern` matches, as a match with its own offsets. */
export function partOf(prose: Prose, match: Match, pattern: RegExp): Match {
  const text = prose.text.slice(match.start - prose.offset, match.end - prose.offset);
  const part = pattern.exec(text);
  return part
    ? {
        text: part[0].replace(/\s+/g, ' '),
        start: match.start + part.index,
        end: match.start + part.index + part[0].length,
      }
    : match;
}

/** The border between two table cells, paragraphs or list items. */
const blockBreak = /\||\n[ \t]{0,40}(?:\r?\n|[-*+] |\d{1,3}\. )/;

/** Whether a range spans two paragraphs, list items or cells, so that its words are no phrase. */
function isBroken({ text, offset }: Prose, { start, end }: Match): boolean {
  return blockBreak.test(text.slice(start - offset, end - offset));
}

const reach = 400;
const sentenceEnd = /[.!?]["”’)]?\s|\n[ \t]{0,40}(?:\r?\n|[-*+|] |\d{1,3}\. )|\|/g;

function sentenceOf({ text, offset }: Prose, { start, end }: Match): string {
  const before = text.slice(Math.max(0, start - offset - reach), start - offset);
  const behind = text.slice(end - offset, end - offset + reach);
  const from = [...before.matchAll(sentenceEnd)].pop();
  const to = behind.search(sentenceEnd);
  return (
    before.slice(from ? from.index + from[0].length : 0) +
    text.slice(start - offset, end - offset) +
    (to < 0 ? behind : behind.slice(0, to))
  )
    .replace(/\s+/g, ' ')
    .trim();
}

function textBefore({ text, offset }: Prose, { start }: Match): string {
  return text.slice(Math.max(0, start - offset - 120), start - offset).replace(/\s+/g, ' ');
}

function textBehind({ text, offset }: Prose, { end }: Match): string {
  return text.slice(end - offset, end - offset + 120).replace(/\s+/g, ' ');
}

const denial =
  /\b(?:not|never|no|nor|neither|nobody|none|nothing|cannot|can't|doesn't|don't|isn't|aren't|without|rather than|instead of)\b/i;

/** A match such as "cannot be breached", whose negation is part of the claim. */
const cannotAtStart = /^can/i;

/**
 * Whether the clause denies the match: "does not guarantee", "is not a certification", "no system is unbreakable".
 * "cannot be breached" is a claim, not a denial.
 */
export function isDenied(prose: Prose, match: Match): boolean {
  const before = prose.text.slice(Math.max(0, match.start - prose.offset - 60), match.start - prose.offset);
  const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  return denial.test(clause) || (denial.test(match.text) && !cannotAtStart.test(match.text));
}
