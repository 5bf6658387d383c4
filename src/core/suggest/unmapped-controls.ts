import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { rankControls } from './rank';

/**
 * Controls that do not name a criterion yet, retired ones left out: those whose words fit, best first, then the others
 * by id.
 */
export function unmappedControls(view: View, criterion: string): Entity<'control'>[] {
  const naming = new Set(view.referrers('control', 'criterion', criterion).map((each) => each.id));
  const others = view.all('control').filter((each) => !naming.has(each.id) && each.data.status !== 'retired');
  const ranked = rankControls(criterion, others).map((each) => each.control);
  const fits = new Set(ranked);
  return [...ranked, ...others.filter((each) => !fits.has(each))];
}
