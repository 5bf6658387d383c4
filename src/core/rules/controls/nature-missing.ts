import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

const meanings = {
  manual: 'a person does it',
  automated: 'a system does it',
  hybrid: 'a person acts on what a system puts out',
} as const;

/** A statement that says that the control runs automatically. */
const automaticWord = /\bautomatic(?:ally)?\b/i;

export const controlNatureMissing = defineRule({
  code: 'soc2.control.nature-missing',
  severity: 'warning',
  on: ['control'],
  title: 'Manual, automated or both?',
  basis: ['CC5.1'],
  documentation: {
    what: 'A control has no `nature`.',
    why:
      'How a control is tested depends on it: an automated one by its setting, once; a manual one by samples over ' +
      'the period.',
    wrong: 'title: Quarterly access review',
    right: yaml`
      title: Quarterly access review
      nature: manual`,
  },
  *check(control): Iterable<Finding> {
    const { nature, status } = control.data;
    if (status !== 'retired' && isBlank(nature) && !isUnreadable(control, ['nature'], nature))
      yield {
        ...headRange(control),
        message: `\`${control.id}\` does not say whether it is manual, automated or a person acting on system output (hybrid). Set \`nature\`.`,
      };
  },
  fixes(_finding, control, context) {
    const guess = automaticWord.test(control.data.statement ?? '') ? 'automated' : undefined;
    return Object.entries(meanings).flatMap(([nature, meaning]) =>
      insertKeys(context, control, [], `Set nature: ${nature} (${meaning})`, [['nature', nature]], {
        preferred: nature === guess,
      }),
    );
  },
});
