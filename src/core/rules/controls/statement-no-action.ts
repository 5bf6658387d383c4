import { doingVerbs } from '../../language/lexicon';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { statementOf } from '../support/statement';

const doing = new RegExp(doingVerbs.source, 'i');

/** The same verbs done to something: "is reviewed", "are kept". */
const done = /\b(?:reviewed|approved|tested|documented|recorded|monitored|assessed|updated|verified|logged|encrypted|restricted|removed|granted|revoked|trained|scanned|checked|signed|reported|communicated|maintained)\b|\b(?:is|are|was|were|be|been|being|gets?)\s+(?:\w+ly\s+|not\s+)?(?!committed|dedicated|concerned|interested|based|located|related|involved|limited|often|even)\w{2,20}(?:ed|en|pt|lt|nt|ld|de|un|ught)\b|\b(?:made|kept|held|sent|run|set|drawn|written|read|told|put|cut|built|taken|given|found|shown|done)\b/i;

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
    right: 'statement: Each quarter the Platform Lead compares firewall rules with the network standard and records it in OPS.',
  },
  *check(control, { file }): Iterable<Finding> {
    const prose = statementOf(control, file);
    if (!prose) return;
    const text = prose.text.slice(0, 5000);
    if (text.trim().split(/\s+/).length < 3 || doing.test(text) || done.test(text)) return;
    yield { ...valueRange(control, ['statement']), message: 'What is done? State an action that can be observed.' };
  },
});
