import type { Entity } from '../index/entity';
import { isStillOpen } from '../records/open';
import { scopeOf, type Scope } from '../scope/scope';
import type { View } from '../index/view';
import type { IdKind } from '../model/kinds';

/** Whether a control counts: in place for the report, still to come, over, or not part of this examination. */
export type Presence = 'in-place' | 'planned' | 'retired' | 'outside';

export function presenceOf(view: View, control: Entity<'control'>): Presence {
  return presenceIn(scopeOf(view), control);
}

export function isInPlace(view: View, control: Entity<'control'>): boolean {
  return presenceOf(view, control) === 'in-place';
}

/** Whether a control counts now or will, which those that are over or are no part of this examination never do. */
export function isInPlaceOrPlanned(view: View, control: Entity<'control'>): boolean {
  const presence = presenceOf(view, control);
  return presence === 'in-place' || presence === 'planned';
}

/** Controls in place and planned that name a thing, by id; also each of several with one id. */
export function controlsNaming(view: View, kind: IdKind, id: string): Entity<'control'>[] {
  return view.referrers('control', kind, id).filter((each) => isInPlaceOrPlanned(view, each));
}

/** Controls that name a thing and are only planned. */
export function plannedControls(view: View, kind: IdKind, id: string): Entity<'control'>[] {
  return view.referrers('control', kind, id).filter((each) => presenceOf(view, each) === 'planned');
}

/** Whether a planned control is so only because nobody has said what operates: its status does not say planned. */
export function isUnsaid(control: Entity<'control'>): boolean {
  return control.data.status !== 'planned' && isStillOpen(control, ['statement']);
}

/** A planned control in a word beside its name: `planned`, `planned from 2026-09-01` or `statement still open`. */
export function plannedNote(control: Entity<'control'>): string {
  const { since } = control.data;
  return isUnsaid(control) ? 'statement still open' : since ? `planned from ${since}` : 'planned';
}

/**
 * Status first, dates second. At type 2 a control that starts inside the period is in place (it has to be explained as
 * a change); one that starts after it is planned, one that ends before the period's end is retired. A control whose
 * statement is a blank, empty or absent is planned, whatever its status says: nobody has said what operates.
 */
function presenceIn(scope: Scope, control: Entity<'control'>): Presence {
  const { data } = control;
  if (data.scope === 'soc1') return 'outside';
  if (data.status === 'retired') return 'retired';
  if (data.status === 'planned' || isStillOpen(control, ['statement'])) return 'planned';
  const end = scope.asOf ?? scope.to;
  if (end && data.since && data.since > end) return 'planned';
  if (end && data.until && data.until < end) return 'retired';
  return 'in-place';
}
