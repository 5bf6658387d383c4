import { topicsOf } from '../../criteria/topics';
import type { Entity } from '../../index/entity';
import type { Path } from '../../syntax/tree';
import { defineRule, type Finding } from '../rule';
import { criteriaOfTopics, removeCriterion, replaceCriterion } from '../support/criterion-fixes';
import { criterionReferences } from '../support/criterion-references';
import { yaml } from '../../syntax/text-block';

export const policyUnknownCriterion = defineRule({
  code: 'soc2.policy.unknown-criterion',
  severity: 'error',
  on: ['policy', 'procedure', 'narrative'],
  title: 'A document claims an unknown criterion',
  basis: ['TSC'],
  documentation: {
    what: 'An id under `satisfies.TSC` is not one of the 61 trust services criteria of 2017.',
    why: 'Template policies carry placeholders such as CC9.9. An auditor who meets one asks who ever read the policy.',
    wrong: yaml`
      acronym: EP
      satisfies:
        TSC: [CC9.9]`,
    right: yaml`
      acronym: EP
      satisfies:
        TSC: [CC6.1, CC6.7]`,
  },
  *check(document, { file }): Iterable<Finding> {
    for (const { path, node, raw, normal } of criterionReferences(document, file)) {
      if (normal.id) continue;
      yield {
        start: node.start,
        end: node.end,
        data: { path: [...path] },
        message: `\`${raw}\` is not a criterion.${normal.hint ? ` ${normal.hint}` : ''}`,
      };
    }
  },
  fixes(finding, document, context) {
    const path = finding.data?.path as Path;
    const claimed = new Set(criterionReferences(document, context.file).map((each) => each.normal.id));
    const usual = criteriaOfTopics(topicsOf(document as Entity<'policy'>))
      .filter((id) => !claimed.has(id))
      .slice(0, 4);
    return [...replaceCriterion(document, path, usual, context), ...removeCriterion(document, path, context)];
  },
});
