import { criterionById } from '../../criteria/catalogue';
import { normaliseCriterion } from '../../criteria/normalise';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';

export const notRelevantCommonCriterion = defineRule({
  code: 'soc2.notrelevant.common-criterion',
  severity: 'warning',
  on: ['manifest'],
  title: 'A common criterion declared not relevant',
  basis: ['PRACTICE'],
  documentation: {
    what: 'An entry of `not_relevant` names one of the common criteria, CC1 to CC9.',
    why:
      'Common criteria belong to every report and are rarely irrelevant. Physical access (CC6.4) of a company ' +
      'without premises is the usual exception, and often a carve-out instead.',
    wrong: 'not_relevant: [{criterion: CC3.3, reason: Fraud cannot happen in a company of this size and kind.}]',
    right: 'not_relevant: []',
  },
  *check(manifest): Iterable<Finding> {
    for (const [index, entry] of (manifest.data.not_relevant ?? []).entries()) {
      const criterion = criterionById(normaliseCriterion(entry.criterion ?? '').id ?? '');
      if (criterion?.common)
        yield {
          ...valueRange(manifest, ['not_relevant', index, 'criterion']),
          message: `Common criteria are rarely irrelevant. Discuss ${criterion.id} with the auditor first.`,
        };
    }
  },
});
