import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const policyReviewDateFuture = defineRule({
  code: 'soc2.policy.review-date-future',
  severity: 'error',
  on: ['policy'],
  title: 'A review or approval in the future',
  basis: ['CC5.3'],
  documentation: {
    what: '`last_reviewed` or `approved_on` lies after today.',
    why: 'What has not happened cannot be shown. Usually the year is mistyped, or `next_review` was meant.',
    wrong: yaml`
      # today is 2026-07-15
      last_reviewed: 2027-01-12`,
    right: yaml`
      # today is 2026-07-15
      last_reviewed: 2026-01-12`,
  },
  *check(policy, { view }): Iterable<Finding> {
    for (const key of ['approved_on', 'last_reviewed'] as const) {
      const date = policy.data[key];
      if (date && view.today && date > view.today)
        yield { ...valueRange(policy, [key]), message: `${key} ${date} lies in the future.` };
    }
  },
});
