import type { Entity } from '../../index/entity';
import { addMonths } from '../../model/dates';
import { lastReviewBegun } from '../../records/last-reviewed';
import { scopeOf } from '../../scope/scope';
import { reviewEdits } from '../../records/review';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { headRange, valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const policyReviewOverdue = defineRule({
  code: 'soc2.policy.review-overdue',
  severity: 'warning',
  on: ['policy'],
  title: 'A policy that was not reviewed in time',
  basis: ['CC5.3', 'BRIEF'],
  documentation: {
    what:
      '`last_reviewed` (or the newest date under `majorRevisions`) is more than twelve months before the reference ' +
      "date: the end of the period or the report's date, today when earlier. `lint.policy_review_months` changes the " +
      'twelve.',
    why:
      'Companies promise a yearly review in the policies themselves; a missed one is among the most common ' +
      'exceptions.',
    wrong: yaml`
      # period ends 2026-06-30
      last_reviewed: 2024-11-02`,
    right: 'last_reviewed: 2026-01-12',
  },
  *check(policy, { view, settings }): Iterable<Finding> {
    const { reference } = scopeOf(view);
    const date = lastReviewBegun(policy);
    if (!reference || !date || date >= addMonths(reference, -settings.policyReviewMonths)) return;
    const place = policy.data.last_reviewed
      ? valueRange(policy, ['last_reviewed'])
      : policy.data.majorRevisions
        ? valueRange(policy, ['majorRevisions', newestIndex(policy), 'date'])
        : headRange(policy);
    const span = settings.policyReviewMonths === 12 ? 'a year' : `${settings.policyReviewMonths} months`;
    yield { ...place, message: `Last reviewed ${date}, more than ${span} before ${reference}.` };
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

function newestIndex({ data }: Entity<'policy'>): number {
  const dates = (data.majorRevisions ?? []).map((each) => each.date ?? '');
  return Math.max(0, dates.indexOf([...dates].sort().pop() ?? ''));
}
