import type { Entity } from '../index/entity';
import { isStillOpen } from './open';

/**
 * ISO date of the last review of a policy that counts: `last_reviewed`, else its newest revision. A revision whose
 * comment is still open is no review, nor is `last_reviewed` of its day.
 */
export function lastReviewed(policy: Entity<'policy'>): string | undefined {
  const open = (policy.data.majorRevisions ?? []).flatMap(({ date }, index) =>
    date !== undefined && isStillOpen(policy, ['majorRevisions', index, 'comment']) ? [date] : [],
  );
  return newest(policy, open);
}

/** ISO date of the last review of a policy, also of one that was only begun: a comment may be open. */
export function lastReviewBegun(policy: Entity<'policy'>): string | undefined {
  return newest(policy, []);
}

function newest({ data }: Entity<'policy'>, without: readonly string[]): string | undefined {
  const isOpen = (date: string | undefined): boolean => date === undefined || without.includes(date);
  const revisions = (data.majorRevisions ?? []).flatMap(({ date }) => (isOpen(date) ? [] : [date!])).sort();
  return isOpen(data.last_reviewed) ? revisions.pop() : data.last_reviewed;
}
