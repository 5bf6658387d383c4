import { scopeOf } from '../../scope/scope';
import { addMonths } from '../../model/dates';
import { defineRule, type Finding } from '../rule';
import { reviewEdits } from '../../records/review';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { lastReviewBegun } from '../../records/last-reviewed';
import { yaml } from '../../syntax/text-block';

export const policyNextReviewPast = defineRule({
  code: 'soc2.policy.next-review-past',
  severity: 'warning',
  on: ['policy'],
  title: 'A planned review that did not happen',
  basis: ['BRIEF'],
  documentation: {
    what:
      '`next_review` lies before today and the policy was not reviewed since. Where its last review is more than a ' +
      'year before the reference date, `soc2.policy.review-overdue` says so instead.',
    why: 'The company set the date itself; a missed one is an exception in the control that reviews policies.',
    wrong: yaml`
      # today is 2026-07-15
      last_reviewed: 2025-09-01
      next_review: 2026-06-01`,
    right: yaml`
      # today is 2026-07-15
      last_reviewed: 2026-06-01
      next_review: 2027-06-01`,
  },
  *check(policy, { view, settings }): Iterable<Finding> {
    const { next_review: next } = policy.data;
    const last = lastReviewBegun(policy);
    if (!next || !view.today || next >= view.today || (last !== undefined && last >= next)) return;
    const { reference } = scopeOf(view);
    if (last !== undefined && reference !== undefined && last < addMonths(reference, -settings.policyReviewMonths))
      return;
    yield { ...valueRange(policy, ['next_review']), message: `The review was due ${next}.` };
  },
  fixes(_finding, policy, context) {
    const { today } = context.view;
    return today
      ? editHere(
          context,
          `Record a review today (${today})`,
          reviewEdits(context.view, context.file.tree, policy, today),
          { preferred: true },
        )
      : [];
  },
});
