import type { View } from '../index/view';
import { evidenceStatus } from './evidence';
import { evidenceNeed, intervalsOf, operatingSpan } from './intervals';
import { isInPlace } from './presence';
import { scopeOf } from './scope';

/** One piece of work that somebody has to do. */
export interface OwnedWork {
  /** Id of a role; empty where nobody is named. */
  owner: string;
  what: 'evidence' | 'other';
  late: boolean;
}

/** The evidence that controls in place lack, and what they will need in the rest of the period. */
export function ownedWork(view: View): OwnedWork[] {
  const scope = scopeOf(view);
  return view.all('control').filter((each) => isInPlace(view, each)).flatMap(({ id, data }) => {
    const owner = data.owner ?? '';
    const span = operatingSpan(scope, data);
    const expected = evidenceNeed(data) === 'periodic' ? intervalsOf(scope, data) : span && evidenceNeed(data) ? [span] : [];
    const open = expected.filter((each) => scope.reference !== undefined && each.to > scope.reference);
    return [...evidenceStatus(view, id).missing.map(() => true), ...open.map(() => false)].map((late): OwnedWork => ({ owner, what: 'evidence', late }));
  });
}
