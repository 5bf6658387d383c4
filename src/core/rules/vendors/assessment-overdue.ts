import { addMonths } from '../../model/dates';
import { reviewEdits } from '../../records/review';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const vendorAssessmentOverdue = defineRule({
  code: 'soc2.vendor.assessment-overdue',
  severity: 'warning',
  on: ['vendor'],
  title: 'A vendor whose assessment is overdue',
  basis: ['CC9.2', 'BRIEF'],
  documentation: {
    what:
      '`next_review` lies before today and no report was reviewed since. Reports that nobody reviewed, and critical ' +
      'vendors without any, have rules of their own.',
    why: 'The company set the date itself. A missed one is an exception in the control that reviews vendors.',
    wrong: yaml`
      # today is 2026-07-15
      next_review: 2026-05-01`,
    right: yaml`
      # today is 2026-07-15
      next_review: 2027-05-01`,
  },
  *check(vendor, { view }): Iterable<Finding> {
    const { next_review: due, name, assurance } = vendor.data;
    if (
      !due ||
      !view.today ||
      due >= view.today ||
      (assurance ?? []).some((each) => (each.reviewed?.date ?? '') >= due)
    )
      return;
    yield { ...valueRange(vendor, ['next_review']), message: `${name ?? vendor.id} was due for review ${due}.` };
  },
  fixes(_finding, vendor, context) {
    const { today } = context.view;
    if (!today) return [];
    const next = addMonths(today, 12);
    return editHere(
      context,
      `Reviewed today: set next_review to ${next}`,
      reviewEdits(context.view, context.file.tree, vendor, today),
      { preferred: true },
    );
  },
});
