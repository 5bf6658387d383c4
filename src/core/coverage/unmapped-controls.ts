import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { rankControls } from '../suggest/rank';
import { isInPlaceOrPlanned } from './presence';

/** Controls that do not name a criterion yet and may: those whose words fit, best first, then the others by id. */
export function unmappedControls(view: View, criterion: string): Entity<'control'>[] {
  const fitting = fittingControls(view, criterion);
  const fits = new Set(fitting);
  return [...fitting, ...controlsWithout(view, criterion).filter((each) => !fits.has(each))];
}

/** Controls that do not name a criterion yet and whose words fit it, best first. */
export function fittingControls(view: View, criterion: string): Entity<'control'>[] {
  return rankControls(criterion, controlsWithout(view, criterion)).map((each) => each.control);
}

/** Without retired controls and those of SOC 1, which no report counts. */
function controlsWithout(view: View, criterion: string): Entity<'control'>[] {
  const naming = new Set(view.referrers('control', 'criterion', criterion));
  return view.all('control').filter((each) => !naming.has(each) && isInPlaceOrPlanned(view, each));
}
