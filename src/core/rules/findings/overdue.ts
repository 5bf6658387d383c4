import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { isOpen } from '../../records/open-finding';
import { yaml } from '../../syntax/text-block';

export const findingOverdue = defineRule({
  code: 'soc2.finding.overdue',
  severity: 'warning',
  on: ['finding'],
  title: 'A finding past its due date',
  basis: ['CC4.2', 'BRIEF'],
  documentation: {
    what: '`due` lies before today and the finding is neither closed nor accepted.',
    why:
      'A missed date that nobody moved reads as a finding that nobody follows. Close it, accept it with a reason, or ' +
      'agree on a new date.',
    wrong: yaml`
      # today is 2026-07-15
      due: 2026-06-01
      status: open`,
    right: yaml`
      # today is 2026-07-15
      due: 2026-06-01
      closed: 2026-05-28
      status: closed`,
  },
  *check(finding, { view }): Iterable<Finding> {
    const { due } = finding.data;
    if (due && view.today && due < view.today && isOpen(finding))
      yield { ...valueRange(finding, ['due']), message: `Due ${due} and still open.` };
  },
});
