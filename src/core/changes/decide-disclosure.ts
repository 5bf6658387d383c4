import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { placeOf } from '../model/place';
import type { Disclosure } from '../records/disclosure';
import { oneLineValue, setValue } from '../syntax/edit';
import { changeOf, refusal, type Change } from './change';

/** The reason why a decision cannot be recorded; undefined when it can. */
export function decisionProblem({ reason }: Disclosure): string | undefined {
  return reason.trim() === '' ? 'Say why: the CPA firm asks for the reason.' : undefined;
}

/** Records management's decision on an incident (DC 4): whether the description discloses it, and the reason. */
export function decideDisclosure(view: View, incident: Entity<'incident'>, { disclose, reason }: Disclosure): Change {
  const problem = decisionProblem({ disclose, reason });
  if (problem !== undefined) return refusal(problem);
  const { node } = incident;
  const tree = view.file(incident.file)?.tree;
  if (!node || !tree) return refusal(`There is no incident ${incident.id}.`);
  return changeOf(incident.file, [
    setValue(tree, node, 'disclose', String(disclose), placeOf('incident', [], 'disclose')),
    setValue(tree, node, 'disclose_reason', oneLineValue(reason), placeOf('incident', [], 'disclose_reason')),
  ]);
}
