import { criterionCoverage } from '../../coverage/criterion';
import { inScopeCriteria } from '../../scope/scope';
import { createControlFix, mapExistingFixes } from '../criteria/fixes';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const cuecSoleCoverage = defineRule({
  code: 'soc2.cuec.sole-coverage',
  severity: 'error',
  on: ['manifest'],
  title: 'A criterion that rests on customers alone',
  basis: ['DC6'],
  documentation: {
    what:
      'A criterion in scope is named by CUECs and by no control, carve-out or policy. `soc2.criterion.uncovered` ' +
      'then says nothing about it.',
    why:
      'A CUEC complements a control of the company and cannot take its place: what only customers do is not a ' +
      'control of the system.',
    wrong: yaml`
      # no control names CC6.8
      cuecs:
        - {id: CUEC-1, text: Customers keep malware off the machines of their users., criteria: [CC6.8]}`,
    right: yaml`
      # CC6.2 is also addressed by a control
      cuecs:
        - {id: CUEC-1, text: Customers remove the accounts of their leavers within one business day., criteria: [CC6.2]}`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const inScope = new Set(inScopeCriteria(view));
    const seen = new Set<string>();
    for (const [index, cuec] of (manifest.data.cuecs ?? []).entries()) {
      for (const [item, id] of (cuec.criteria ?? []).entries()) {
        if (!inScope.has(id) || seen.has(id) || criterionCoverage(view, id).state !== 'gap') continue;
        seen.add(id);
        yield {
          ...valueRange(manifest, ['cuecs', index, 'criteria', item]),
          message: `${id} rests on customers alone; a CUEC complements your control and cannot replace it.`,
          data: { id },
        };
      }
    }
  },
  fixes(finding, _manifest, context) {
    const id = String(finding.data?.id);
    return [createControlFix(id, context), ...mapExistingFixes(id, context)];
  },
});
