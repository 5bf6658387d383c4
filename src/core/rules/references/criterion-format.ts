import { replaceScalar } from '../../syntax/edit';
import { nodeAt } from '../../syntax/navigate';
import type { Path } from '../../syntax/tree';
import { defineRule, type Finding } from '../rule';
import { criterionReferences } from '../support/criterion-references';
import { editHere } from '../support/fixes';

export const controlCriterionFormat = defineRule({
  code: 'soc2.control.criterion-format',
  severity: 'warning',
  on: ['control', 'policy', 'procedure', 'narrative', 'vendor', 'manifest'],
  title: 'Criterion written in another form',
  basis: ['TSC'],
  documentation: {
    what:
      'A criterion can be recognised but is written in another form: `CC 6.1`, `cc6.1`, `cc_6_1`, `SOC2-CC6.1`, ' +
      '`TSC-CC6.1`, or as one of its points of focus.',
    why: 'One form everywhere keeps searches, reviews and other tools right.',
    wrong: 'criteria: [cc_6_1]',
    right: 'criteria: [CC6.1]',
  },
  *check(entity, { file }): Iterable<Finding> {
    for (const { path, node, normal } of criterionReferences(entity, file)) {
      if (!normal.id || normal.canonical) continue;
      const note = normal.hint ? ` ${normal.hint}` : '';
      yield {
        start: node.start,
        end: node.end,
        message: `\`${node.text}\` is not the usual form of this criterion; write \`${normal.id}\`.${note}`,
        data: { path: [...path], id: normal.id },
      };
    }
  },
  fixes(finding, entity, context) {
    const node = entity.node && nodeAt(entity.node, finding.data?.path as Path);
    const id = String(finding.data?.id);
    if (node?.kind !== 'scalar') return [];
    return editHere(context, `Write ${id}`, replaceScalar(context.file.tree, node, id), {
      preferred: true,
      safe: true,
    });
  },
});
