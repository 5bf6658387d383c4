import type { Path } from '../../syntax/tree';
import { defineRule, type Finding } from '../rule';
import { removeCriterion, replaceCriterion } from '../support/criterion-fixes';
import { criterionReferences } from '../support/criterion-references';

export const controlUnknownCriterion = defineRule({
  code: 'soc2.control.unknown-criterion',
  severity: 'error',
  on: ['control', 'manifest', 'vendor'],
  title: 'Unknown criterion',
  basis: ['TSC'],
  documentation: {
    what: 'An id under `criteria` is not one of the 61 trust services criteria of 2017.',
    why:
      'The mapping leads nowhere: the control counts for no criterion, and the examiner finds an id that does not ' +
      'exist.',
    wrong: 'criteria: [CC8.2]',
    right: 'criteria: [CC8.1]',
  },
  *check(entity, { file }): Iterable<Finding> {
    for (const { path, node, raw, normal } of criterionReferences(entity, file)) {
      if (normal.id) continue;
      yield {
        start: node.start,
        end: node.end,
        data: { path: [...path], nearest: normal.nearest.slice(0, 3) },
        message: `\`${raw}\` is not a 2017 trust services criterion.${normal.hint ? ` ${normal.hint}` : ''}`,
      };
    }
  },
  fixes(finding, entity, context) {
    const path = finding.data?.path as Path;
    return [
      ...replaceCriterion(entity, path, finding.data?.nearest as readonly string[], context),
      ...removeCriterion(entity, path, context),
    ];
  },
});
