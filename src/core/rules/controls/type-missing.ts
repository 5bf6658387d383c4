import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

const meanings = {
  preventive: 'keeps it from happening',
  detective: 'finds it afterwards',
  corrective: 'puts it right',
} as const;

/** Actions that find trouble after the fact, as detective controls do. */
const detectiveWord = /\b(?:review|monitor|detect|scan|alert|reconcil|compar|inspect|test)/i;

export const controlTypeMissing = defineRule({
  code: 'soc2.control.type-missing',
  severity: 'warning',
  on: ['control'],
  title: 'Preventive, detective or corrective?',
  basis: ['CC5.1'],
  documentation: {
    what: 'A control has no `type`.',
    why:
      'CC5.1 looks for a mix: some controls keep trouble out, others find it. The control matrix shows the type of ' +
      'each.',
    wrong: 'title: Quarterly access review',
    right: yaml`
      title: Quarterly access review
      type: detective`,
  },
  *check(control): Iterable<Finding> {
    const { type, status } = control.data;
    if (status !== 'retired' && isBlank(type) && !isUnreadable(control, ['type'], type))
      yield {
        ...headRange(control),
        message: `\`${control.id}\` does not say whether it is preventive, detective or corrective. Set \`type\`.`,
      };
  },
  fixes(_finding, control, context) {
    const guess = detectiveWord.test(`${control.data.title ?? ''} ${control.data.statement ?? ''}`)
      ? 'detective'
      : undefined;
    return Object.entries(meanings).flatMap(([type, meaning]) =>
      insertKeys(context, control, [], `Set type: ${type} (${meaning})`, [['type', type]], {
        preferred: type === guess,
      }),
    );
  },
});
