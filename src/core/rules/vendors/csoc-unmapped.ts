import { inScopeCriteria } from '../../scope/scope';
import { criterionById } from '../../criteria/catalogue';
import { rankCriteria } from '../../suggest/rank';
import { defineRule, type Finding } from '../rule';
import { addCriterion, criterionAnswers, intoEntry } from '../support/criterion-choices';
import { removeCriterion } from '../support/criterion-fixes';
import { keyRange, valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { categoryWords, isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const vendorCsocUnmapped = defineRule({
  code: 'soc2.vendor.csoc-unmapped',
  severity: 'warning',
  on: ['vendor'],
  title: 'A CSOC that helps meet no criterion',
  basis: ['DC7'],
  documentation: {
    what: 'A CSOC of a carved-out vendor has no `criteria`, or names one of a category that is not in scope.',
    why: 'A CSOC is there because a criterion cannot be met without it. Readers look it up by the criterion.',
    wrong: yaml`
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: Physical access to hosting facilities is restricted to authorised personnel.}`,
    right: yaml`
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}`,
  },
  *check(vendor, { view }): Iterable<Finding> {
    const { subservice } = vendor.data;
    if (subservice?.method !== 'carve-out') return;
    const inScope = new Set(inScopeCriteria(view));
    for (const [index, csoc] of (subservice.csocs ?? []).entries()) {
      const path = ['subservice', 'csocs', index];
      if (isBlank(csoc.criteria) && !isUnreadable(vendor, [...path, 'criteria'], csoc.criteria))
        yield {
          ...keyRange(vendor, path),
          message: 'This CSOC names no criterion that it helps meet.',
          data: { index },
        };
      for (const [item, id] of (csoc.criteria ?? []).entries()) {
        const criterion = criterionById(id);
        if (criterion && !inScope.has(id))
          yield {
            ...valueRange(vendor, [...path, 'criteria', item]),
            message: `${id} belongs to ${categoryWords(criterion.category)}, which is not in scope.`,
            data: { index, item },
          };
      }
    }
  },
  fixes(finding, vendor, context) {
    const index = Number(finding.data?.index);
    const path = ['subservice', 'csocs', index];
    if (finding.data?.item !== undefined)
      return removeCriterion(vendor, [...path, 'criteria', Number(finding.data.item)], context);
    const text = vendor.data.subservice?.csocs?.[index]?.text ?? '';
    const into = intoEntry(context, vendor, path);
    return rankCriteria({ statement: text }, inScopeCriteria(context.view))
      .slice(0, 3)
      .flatMap(({ criterion }, rank) => addCriterion('Add', criterion, into, rank === 0));
  },
  choices: {
    question: 'Choose the criterion',
    answers(finding, vendor, context) {
      if (finding.data?.item !== undefined) return [];
      const index = Number(finding.data?.index);
      const text = vendor.data.subservice?.csocs?.[index]?.text ?? '';
      const into = intoEntry(context, vendor, ['subservice', 'csocs', index]);
      return criterionAnswers(context, 'Add', into, { statement: text });
    },
  },
});
