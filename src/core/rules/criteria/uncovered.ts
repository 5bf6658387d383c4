import type { View } from '../../index/view';
import { criterionById } from '../../criteria/catalogue';
import { criterionCoverage, isReasonOpen } from '../../coverage/criterion';
import { inScopeCriteria } from '../../scope/scope';
import { defineRule, type Finding } from '../rule';
import { createControlFix, mapExistingFixes, notRelevantFix } from './fixes';
import { criterionPlace } from './place';
import { yaml } from '../../syntax/text-block';

export const criterionUncovered = defineRule({
  code: 'soc2.criterion.uncovered',
  severity: 'error',
  on: ['manifest'],
  title: 'Nothing addresses a criterion in scope',
  basis: ['DC5', 'BRIEF'],
  documentation: {
    what:
      'A criterion of a category in scope has no control, no carved-out CSOC with a monitoring control, no claim by ' +
      'a policy and no entry under `not_relevant`. Where a planned control or a policy exists, ' +
      '`soc2.criterion.only-planned` or `soc2.criterion.policy-only` says so instead.',
    why:
      'The description lists at least one control for every criterion that applies; an empty row is the first thing ' +
      'an examiner sees.',
    wrong: 'categories: [security]   # and no control maps to CC6.4',
    right: yaml`
      # controls/AC-09.yaml
      criteria: [CC6.4]`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    for (const id of inScopeCriteria(view)) {
      const coverage = criterionCoverage(view, id);
      if (coverage.state !== 'gap' || restsOnCustomers(view, id) || isReasonOpen(view, id)) continue;
      const hint = coverage.csocs.length > 0 ? ` ${coverage.reason}` : '';
      yield {
        ...criterionPlace(manifest, id),
        data: { id },
        message: `${id} (${criterionById(id)?.title}) is in scope but nothing addresses it.${hint}`,
      };
    }
  },
  fixes(finding, _manifest, context) {
    const id = String(finding.data?.id);
    return [
      createControlFix(id, context),
      ...mapExistingFixes(id, context),
      ...(criterionCoverage(context.view, id).csocs.length > 0 ? [] : notRelevantFix(id, context)),
    ];
  },
});

/** Whether a CUEC names the criterion: `soc2.cuec.sole-coverage` reports that at the CUEC. */
function restsOnCustomers(view: View, id: string): boolean {
  return view.references('criterion', id).some((each) => each.entity.kind === 'manifest' && each.path[0] === 'cuecs');
}
