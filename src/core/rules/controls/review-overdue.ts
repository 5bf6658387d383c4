import { isInPlace } from '../../coverage/presence';
import { scopeOf } from '../../scope/scope';
import { addMonths } from '../../model/dates';
import { reviewEdits } from '../../records/review';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const controlReviewOverdue = defineRule({
  code: 'soc2.control.review-overdue',
  severity: 'information',
  on: ['control'],
  title: 'A control whose text was not compared with practice',
  basis: ['BRIEF'],
  documentation: {
    what: '`reviewed` of a control in place is more than a year before the reference date.',
    why:
      'Systems change and sentences stay. A statement that no longer describes practice becomes an exception when it ' +
      'is tested.',
    wrong: yaml`
      # period ends 2026-06-30
      reviewed: 2024-11-02`,
    right: yaml`
      # period ends 2026-06-30
      reviewed: 2026-01-12`,
  },
  *check(control, { view }): Iterable<Finding> {
    const { reference } = scopeOf(view);
    const { reviewed } = control.data;
    if (!reference || !reviewed || reviewed >= addMonths(reference, -12) || !isInPlace(view, control)) return;
    yield {
      ...valueRange(control, ['reviewed']),
      message: `Last reviewed ${reviewed}. Systems change; confirm that it still describes practice.`,
    };
  },
  fixes(_finding, control, context) {
    const { today } = context.view;
    return today
      ? editHere(
          context,
          `Confirmed today: set reviewed to ${today}`,
          reviewEdits(context.view, context.file.tree, control, today),
          { preferred: true },
        )
      : [];
  },
});
