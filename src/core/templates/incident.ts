import type { View } from '../index/view';
import type { Disclosure } from '../records/disclosure';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { folderFor, freePath, nextNumber } from './free-name';
import { firstBlank } from './stub';

/**
 * A new record of an incident, with its blanks. `disclose` stays open unless it was decided: the decision is
 * management's (DC 4). Without a summary the cursor is there, else at the severity.
 */
export function newIncident(view: View, options: { summary?: string; decision?: Disclosure } = {}): NewFile {
  const { summary, decision } = options;
  const id = nextIncidentId(view);
  const head = `id: ${id}\nsummary: `;
  const begun = `${head}${summary === undefined ? '' : quoteIfNeeded(summary)}\nseverity: `;
  const decided = decision
    ? `disclose: ${String(decision.disclose)}\ndisclose_reason: ${quoteIfNeeded(decision.reason)}\n`
    : '# disclose: true when it came from controls that were badly designed or did not operate, or made the company\n# significantly miss a commitment; false otherwise, with the reason in disclose_reason.\n';
  const text = `${begun} # low, medium, high, critical\nstarted: \ndetected: \nresolved: \neffect: \nresolution: \n${decided}`;
  return {
    path: freePath(view, 'incident', folderFor(view, 'incident'), id),
    text,
    cursor: summary === undefined ? firstBlank(text) : begun.length,
  };
}

/** The id of an incident that is counted within its year: `INC-2026-04`. */
const idWithYear = /^INC-(\d{4})-\d+$/;

/** The next number, of the year where the programme counts by years: `INC-2026-04`, else `INC-4`. */
function nextIncidentId(view: View): string {
  const ids = view.ids('incident');
  const year =
    (view.today ?? '').slice(0, 4) ||
    ids
      .flatMap((id) => idWithYear.exec(id)?.[1] ?? [])
      .sort()
      .pop();
  const byYear = year !== undefined && ids.some((id) => idWithYear.test(id));
  const prefix = byYear ? `INC-${year}-` : 'INC-';
  const number = String(nextNumber(view, 'incident', prefix));
  return prefix + (byYear ? number.padStart(2, '0') : number);
}
