import { scopeOf } from '../../scope/scope';
import { defineRule, type Finding } from '../rule';
import { valueRange } from '../support/place';
import { yaml } from '../../syntax/text-block';

export const changeOutsidePeriod = defineRule({
  code: 'soc2.change.outside-period',
  severity: 'warning',
  on: ['manifest'],
  reportType: 2,
  title: 'A change outside the period',
  basis: ['DC9'],
  documentation: {
    what: 'The date of an entry of `changes` is not within the period of the report.',
    why:
      'DC 9 asks for changes during the period. Others are left out of the description; an entry of last year ' +
      'usually means that the list was not looked at.',
    wrong: yaml`
      # period 2026-01-01 to 2026-06-30
      changes:
        - {date: 2025-03-01, summary: Moved to a second region}`,
    right: yaml`
      # period 2026-01-01 to 2026-06-30
      changes:
        - {date: 2026-03-01, summary: Moved to a second region}`,
  },
  *check(manifest, { view }): Iterable<Finding> {
    const { from, to } = scopeOf(view);
    if (!from || !to || from > to) return;
    for (const [index, { date }] of (manifest.data.changes ?? []).entries()) {
      if (date && (date < from || date > to))
        yield {
          ...valueRange(manifest, ['changes', index, 'date']),
          message: `${date} is not within the period ${from} to ${to}; the description leaves this change out.`,
        };
    }
  },
});
