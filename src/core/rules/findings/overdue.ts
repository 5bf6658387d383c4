import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { isOpen } from '../../records/open-finding';

export const findingOverdue = defineRule({
  code: 'soc2.finding.overdue',
  severity: 'warning',
  on: ['finding'],
  title: 'A finding past its due date',
  basis: ['CC4.2', 'BRIEF'],
  documentation: {
    what: '`due` lies before today and the finding is neither closed nor accepted.',
    why: 'A missed date that nobody moved reads as a finding that nobody follows. Close it, accept it with a reason, or agree on a new date.',
    wrong: '# today is 2026-07-15\ndue: 2026-06-01\nstatus: open',
    right: '# today is 2026-07-15\ndue: 2026-06-01\nclosed: 2026-05-28\nstatus: closed',
  },
  *check(finding, { view }): Iterable<Finding> {
    const { due } = finding.data;
    if (due && view.today && due < view.today && isOpen(finding))
      yield { ...valueRange(finding, ['due']), message: `Due ${due} and still open.` };
  },
});
