import { presenceOf } from '../../coverage/presence';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { valueRange } from '../support/place';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const controlPlannedInDescription = defineRule({
  code: 'soc2.control.planned-in-description',
  severity: 'information',
  on: ['control'],
  title: 'A planned control that names criteria',
  basis: ['DC5'],
  documentation: {
    what: '`status` is planned and the control names criteria.',
    why:
      'A description states what is in place. A planned control is left out of it and covers nothing, however well ' +
      'it is written; set it in place on the day on which it operates.',
    wrong: yaml`
      criteria: [CC6.2]
      status: planned`,
    right: yaml`
      criteria: [CC6.2]
      status: in-place
      since: 2026-03-01`,
  },
  *check(control, { view }): Iterable<Finding> {
    if (control.data.status !== 'planned' || isBlank(control.data.criteria) || presenceOf(view, control) !== 'planned')
      return;
    yield {
      ...valueRange(control, ['status']),
      message: 'Planned controls are left out of the description and count towards nothing.',
    };
  },
  fixes(_finding, control, context) {
    const { today } = context.view;
    return today
      ? insertKeys(context, control, [], `Set it in place since today (${today})`, [
          ['status', 'in-place'],
          ['since', today],
        ])
      : [];
  },
});
