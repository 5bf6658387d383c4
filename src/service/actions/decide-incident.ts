import { disclosureEdits } from '../../core/records/disclosure';
import type { ActionParams, ActionResult } from '../../protocol/actions';
import { edited, editable, refused, type ActionContext } from './action';

/** Writes management's decision on an incident down (DC 4): whether the description tells of it, and why or why not. */
export function decideIncident(
  context: ActionContext,
  { incident: id, disclose, reason }: Extract<ActionParams, { action: 'decideIncident' }>,
): ActionResult {
  if (reason.trim() === '') return refused('Say why: the CPA firm asks for the reason.');
  const found = editable(context, 'incident', id);
  if ('changes' in found) return found;
  return edited(
    context,
    found.file.path,
    ...disclosureEdits(found.file.tree, found.entity, { disclose, reason: reason.trim() }),
  );
}
