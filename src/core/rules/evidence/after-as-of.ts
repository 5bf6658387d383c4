import { coveredBy } from '../../evidence/covers';
import { scopeOf } from '../../scope/scope';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const evidenceAfterAsOf = defineRule({
  code: 'soc2.evidence.after-as-of',
  severity: 'warning',
  on: ['evidence'],
  reportType: 1,
  title: 'Evidence of a later day than the report',
  basis: ['PRACTICE'],
  documentation: {
    what: 'What the record covers begins after `report.as_of` of a type 1 report.',
    why: 'A type 1 report speaks of one day. A state that was reached later does not show how things were then.',
    wrong: yaml`
      # report.as_of is 2026-06-30
      covers: 2026-07-08`,
    right: yaml`
      # report.as_of is 2026-06-30
      covers: 2026-06-28`,
  },
  *check(evidence, { view }): Iterable<Finding> {
    const { asOf } = scopeOf(view);
    const covers = coveredBy(evidence);
    if (asOf && covers && covers.from > asOf)
      yield {
        ...valueRange(evidence, [evidence.data.covers === undefined ? 'collected' : 'covers']),
        message: `Shows a state after the report date ${asOf}.`,
      };
  },
});
