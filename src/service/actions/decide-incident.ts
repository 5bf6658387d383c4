import { decideDisclosure, decisionProblem } from '../../core/changes/decide-disclosure';
import type { ActionParams, ActionResult } from '../../protocol/actions';
import { changed, editable, refused, type ActionContext } from './action';

/** Records management's decision on an incident (DC 4): whether the description discloses it, and why or why not. */
export function decideIncident(
  context: ActionContext,
  { incident: id, at, disclose, reason }: Extract<ActionParams, { action: 'decideIncident' }>,
): ActionResult {
  const problem = decisionProblem({ disclose, reason });
  if (problem !== undefined) return refused(problem);
  const found = editable(context, 'incident', id, at);
  if ('changes' in found) return found;
  return changed(context, decideDisclosure(context.programme.view(), found.entity, { disclose, reason }));
}
