import { blanks } from '../../blanks/blanks';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const controlStatementMissing = defineRule({
  code: 'soc2.control.statement-missing',
  severity: 'error',
  on: ['control'],
  title: 'A control without a statement',
  basis: ['DC5'],
  documentation: {
    what: 'A control has no `statement`.',
    why: 'The statement is what the description prints and the auditor tests; a title cannot be tested.',
    wrong: 'title: Quarterly access review',
    right: yaml`
      title: Quarterly access review
      statement: Each quarter the Head of Security compares accounts with the staff list and records the review in SEC.`,
  },
  *check(control): Iterable<Finding> {
    const { statement } = control.data;
    if (isBlank(statement) && !isUnreadable(control, ['statement'], statement))
      yield { ...headRange(control), message: `\`${control.id}\` has no statement; it is what the auditor tests.` };
  },
  fixes: (_finding, control, context) =>
    insertKeys(context, control, [], 'Insert a who-when-what sentence', [['statement', `>\n  ${blanks.statement}`]], {
      preferred: true,
    }),
});
