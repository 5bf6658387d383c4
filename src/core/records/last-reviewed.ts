import type { Entity } from '../index/entity';

/** ISO date of the last review that a policy shows: `last_reviewed`, else its newest revision. */
export function lastReviewed({ data }: Entity<'policy'>): string | undefined {
  const revisions = (data.majorRevisions ?? []).flatMap((each) => each.date ?? []).sort();
  return data.last_reviewed ?? revisions[revisions.length - 1];
}
