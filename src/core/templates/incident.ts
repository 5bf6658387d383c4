import type { View } from '../index/view';
import type { Disclosure } from '../records/disclosure';
import { quoteIfNeeded } from '../syntax/edit';
import type { NewFile } from './control';
import { folderFor, freePath } from './free-name';
import { nextCountedId } from './next-id';
import { firstBlank } from './stub';

/**
 * A new record of an incident, with its blanks. `disclose` stays open unless it was decided: the decision is
 * management's (DC 4). Without a summary the cursor is there, else at the severity.
 */
export function newIncident(view: View, options: { summary?: string; decision?: Disclosure } = {}): NewFile {
  const { summary, decision } = options;
  const id = nextCountedId(view, 'incident', 'INC-', 1, view.today?.slice(0, 4));
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
