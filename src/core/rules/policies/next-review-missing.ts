import { addMonths } from '../../model/dates';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange, valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { lastReviewBegun } from '../../records/last-reviewed';
import { yaml } from '../../syntax/text-block';

export const policyNextReviewMissing = defineRule({
  code: 'soc2.policy.next-review-missing',
  severity: 'hint',
  on: ['policy'],
  title: 'A policy whose next review is not planned',
  basis: ['BRIEF'],
  documentation: {
    what: 'A policy that was reviewed has no `next_review`.',
    why: 'A date that stands in the file comes up among what is due; one that does not is forgotten.',
    wrong: 'last_reviewed: 2026-01-12',
    right: yaml`
      last_reviewed: 2026-01-12
      next_review: 2027-01-12`,
  },
  *check(policy, { view }): Iterable<Finding> {
    const { next_review: next, last_reviewed: last } = policy.data;
    if (
      view.layout !== 'soc2' ||
      next !== undefined ||
      lastReviewBegun(policy) === undefined ||
      isUnreadable(policy, ['next_review'], next)
    )
      return;
    yield {
      ...(last ? valueRange(policy, ['last_reviewed']) : headRange(policy)),
      message: 'No next review is scheduled. Set `next_review`.',
    };
  },
  fixes(_finding, policy, context) {
    const next = addMonths(lastReviewBegun(policy) ?? '', 12);
    return insertKeys(context, policy, [], `Insert next_review: ${next}`, [['next_review', next]], { preferred: true });
  },
});
