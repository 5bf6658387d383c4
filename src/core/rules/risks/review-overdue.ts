import { addMonths } from '../../model/dates';
import { scopeOf } from '../../scope/scope';
import { reviewEdits } from '../../records/review';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const riskReviewOverdue = defineRule({
  code: 'soc2.risk.review-overdue',
  severity: 'warning',
  on: ['risk'],
  title: 'A risk that was not assessed in the last year',
  basis: ['CC3.2'],
  documentation: {
    what:
      "`reviewed` is more than twelve months before the reference date: the end of the period or the report's date, " +
      'today when earlier. Closed risks are left alone.',
    why: 'A risk assessment is expected at least once a year; examiners compare the dates.',
    wrong: yaml`
      # period ends 2026-06-30
      id: R-01
      reviewed: 2025-01-10`,
    right: yaml`
      # period ends 2026-06-30
      id: R-01
      reviewed: 2026-02-10`,
  },
  *check(risk, { view }): Iterable<Finding> {
    const { reference } = scopeOf(view);
    const { reviewed, status } = risk.data;
    if (status === 'closed' || !reference || !reviewed || reviewed >= addMonths(reference, -12)) return;
    yield {
      ...valueRange(risk, ['reviewed']),
      message: `Last reviewed ${reviewed}, more than a year before ${reference}.`,
    };
  },
  fixes(_finding, risk, context) {
    const { today } = context.view;
    return today
      ? editHere(
          context,
          `Set reviewed to today (${today})`,
          reviewEdits(context.view, context.file.tree, risk, today),
          { preferred: true },
        )
      : [];
  },
});
