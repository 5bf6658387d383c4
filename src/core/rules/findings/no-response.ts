import { blanks } from '../../blanks/blanks';
import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import { addDays } from '../../model/dates';
import { quoteIfNeeded } from '../../syntax/edit';
import { daysToSettle } from '../../templates/finding';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { headRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { isOpen } from '../../records/open-finding';
import { yaml } from '../../syntax/text-block';

const keys = ['response', 'owner', 'due'] as const;

export const findingNoResponse = defineRule({
  code: 'soc2.finding.no-response',
  severity: 'warning',
  on: ['finding'],
  title: 'An open finding that nobody answers',
  basis: ['CC4.2'],
  documentation: {
    what: 'An open finding has no `owner`, no `due` date or no `response`.',
    why:
      'CC4.2 asks that deficiencies reach those who can act on them, in time. The response is also what Section V ' +
      'prints.',
    wrong: yaml`
      id: F-2026-01
      title: Late removal of one leaver`,
    right: yaml`
      id: F-2026-01
      title: Late removal of one leaver
      response: Removal now starts with the notice of resignation.
      owner: people-lead
      due: 2026-08-15`,
  },
  *check(finding): Iterable<Finding> {
    if (!isOpen(finding)) return;
    const missing = keys.filter(
      (key) => isBlank(finding.data[key]) && !isUnreadable(finding, [key], finding.data[key]),
    );
    if (missing.length > 0)
      yield {
        ...headRange(finding),
        message: `Finding \`${finding.id}\` has no ${commaList(missing.map((key) => (key === 'due' ? 'due date' : key)))}.`,
        data: { missing },
      };
  },
  fixes(found, finding, context) {
    const values: Readonly<Record<string, string | undefined>> = {
      response: blanks.findingResponse,
      owner: ownerFor(finding, context.view),
      due: context.view.today && addDays(context.view.today, daysToSettle),
    };
    const writable = (found.data?.missing as string[]).flatMap((key) =>
      values[key] === undefined ? [] : [[key, values[key]] as const],
    );
    return insertKeys(context, finding, [], `Insert ${commaList(writable.map(([key]) => key))}`, writable, {
      preferred: true,
    });
  },
});

/** The owner of the control that the finding concerns. */
function ownerFor(finding: Entity<'finding'>, view: View): string | undefined {
  const control = (finding.data.controls ?? []).flatMap((id) => view.get('control', id) ?? [])[0];
  const owner = control?.data.owner ?? view.ids('role')[0];
  return owner === undefined ? undefined : quoteIfNeeded(owner);
}
