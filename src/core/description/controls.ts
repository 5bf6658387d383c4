import { compareCriteria } from '../criteria/normalise';
import { criterionCoverage } from '../coverage/criterion';
import { isInPlace } from '../coverage/presence';
import { inScopeCriteria } from '../scope/scope';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';

/** Criteria of the categories in scope that the manifest does not declare irrelevant, in catalogue order. */
export function relevantCriteria(view: View): string[] {
  return view.derive('relevant criteria', (inner) => {
    return inScopeCriteria(inner).filter((each) => criterionCoverage(inner, each).state !== 'not-relevant');
  });
}

/** Controls in place that address a criterion, sorted by id; of several with one id, the first counts. */
export function controlsFor(view: View, criterion: string): Entity<'control'>[] {
  return criterionCoverage(view, criterion).controls.flatMap((id) => {
    const control = view.get('control', id);
    return control && isInPlace(view, control) && control.data.criteria?.includes(criterion) ? [control] : [];
  });
}

/** Controls in place that address any of the criteria, sorted by id; each once. */
export function controlsForAny(view: View, criteria: readonly string[]): Entity<'control'>[] {
  const found = new Map<string, Entity<'control'>>();
  for (const criterion of criteria) for (const control of controlsFor(view, criterion)) found.set(control.id, control);
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Criteria of a control (or of a CSOC, a CUEC) that the description covers, in catalogue order. */
export function printedCriteria(view: View, criteria: readonly string[] | undefined): string[] {
  const relevant = relevantCriteria(view);
  return [...new Set(criteria ?? [])].filter((each) => relevant.includes(each)).sort(compareCriteria);
}

/** The criterion under which a control is written in full; elsewhere it is referred to. */
export function homeOf(view: View, control: Entity<'control'>): string | undefined {
  const own = control.data.criteria ?? [];
  return relevantCriteria(view).find((each) => own.includes(each));
}

/**
 * Ids of controls that are printed, in the order given, each once. An edit of their prose does not make the result
 * stale.
 */
export function printedIds(view: View, ids: readonly string[] | undefined): string[] {
  return [...new Set(ids ?? [])].filter((id) =>
    view.derive(`printed ${id}`, (inner) => {
      const control = inner.get('control', id);
      return control !== undefined && isPrintedControl(inner, control);
    }),
  );
}

/** Whether a control is in place, and has at least one criterion that the description covers. */
export function isPrintedControl(view: View, control: Entity<'control'>): boolean {
  return isInPlace(view, control) && homeOf(view, control) !== undefined;
}
