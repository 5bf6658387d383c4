import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { lacksAction, statementOf } from '../support/statement';

export const controlStatementNoAction = defineRule({
  code: 'soc2.control.statement-no-action',
  severity: 'warning',
  on: ['control'],
  title: 'A statement in which nothing is done',
  basis: ['PRACTICE'],
  documentation: {
    what: 'The statement holds no verb of doing, neither active (reviews, blocks, encrypts) nor passive (is reviewed).',
    why: 'A test observes an action. "Firewalls are in place" or "Access is important" leaves nothing to observe.',
    wrong: 'statement: The company is committed to the security of its network.',
    right:
      'statement: Each quarter the Platform Lead compares firewall rules with the network standard and records it in OPS.',
  },
  *check(control, { file }): Iterable<Finding> {
    const prose = statementOf(control, file);
    if (!prose || !lacksAction(prose.text)) return;
    yield {
      ...valueRange(control, ['statement']),
      message: 'The statement does not say what is done. State an action that can be observed.',
    };
  },
});
