import { removeItem } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import type { Path } from '../../syntax/tree';
import { defineRule, type Finding } from '../rule';
import { criterionReferences } from '../support/criterion-references';
import { editHere } from '../support/fixes';

export const controlDuplicateCriterion = defineRule({
  code: 'soc2.control.duplicate-criterion',
  severity: 'hint',
  on: ['control', 'policy', 'procedure', 'narrative', 'vendor', 'manifest'],
  title: 'A criterion listed twice',
  basis: ['TSC'],
  documentation: {
    what: 'The same criterion stands twice in one list, in the same form or another.',
    why: 'One of the two is usually a slip for a neighbour, which then is missing.',
    wrong: 'criteria: [CC6.1, CC6.2, CC6.1]',
    right: 'criteria: [CC6.1, CC6.2]',
  },
  *check(entity, { file }): Iterable<Finding> {
    const seen = new Set<string>();
    for (const { path, node, normal, raw } of criterionReferences(entity, file)) {
      if (typeof path[path.length - 1] !== 'number') continue;
      const key = JSON.stringify([path.slice(0, -1), normal.id ?? raw]);
      if (seen.has(key))
        yield {
          start: node.start,
          end: node.end,
          message: `${normal.id ?? raw} is listed twice.`,
          data: { path: [...path] },
        };
      seen.add(key);
    }
  },
  fixes(finding, entity, context) {
    const path = finding.data?.path as Path;
    const list = entity.node && nodeAt(entity.node, path.slice(0, -1));
    return list?.kind === 'seq'
      ? editHere(context, 'Remove the second', removeItem(context.file.tree, list, Number(path[path.length - 1])), {
          preferred: true,
          safe: true,
        })
      : [];
  },
});
