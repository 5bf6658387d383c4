import { defineRule, type Finding } from '../rule';
import { keyRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const changeInType1 = defineRule({
  code: 'soc2.change.in-type1',
  severity: 'information',
  on: ['manifest'],
  reportType: 1,
  title: 'Changes in a type 1 description',
  basis: ['DC9'],
  documentation: {
    what: '`changes` has entries, but the report is of type 1.',
    why:
      'A type 1 report shows the system at one day, so it has no section on changes. The entries are kept for the ' +
      'type 2 report that follows and are not printed now.',
    wrong: yaml`
      report: {type: 1, as_of: 2026-06-30}
      changes:
        - {date: 2026-03-01, summary: Moved to a second region}`,
    right: yaml`
      report: {type: 1, as_of: 2026-06-30}
      changes: []`,
  },
  *check(manifest): Iterable<Finding> {
    if ((manifest.data.changes ?? []).length > 0)
      yield {
        ...keyRange(manifest, ['changes']),
        message: 'A type 1 description has no section on changes; entries are left out.',
      };
  },
});
