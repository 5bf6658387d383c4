import { blanks } from '../../blanks/blanks';
import { quoteIfNeeded } from '../../syntax/edit';
import { authorOf } from '../../templates/owner';
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
    what:
      'An open finding has no `owner`, no `due` date or no `response`. One that is closed or accepted is still open ' +
      'while its `response` has no value; without that key it is settled.',
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
    const author = authorOf(context.view);
    const values: Readonly<Record<string, string>> = {
      response: blanks.findingResponse,
      owner: author === undefined ? blanks.owner : quoteIfNeeded(author),
      due: blanks.dueDate,
    };
    const missing = found.data?.missing as string[];
    return insertKeys(
      context,
      finding,
      [],
      `Insert ${commaList(missing)}`,
      missing.map((key) => [key, values[key]!]),
      { preferred: true },
    );
  },
});
