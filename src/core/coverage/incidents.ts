import type { View } from '../index/view';
import type { IncidentData } from '../model/data';
import { scopeOf, type Scope } from '../scope/scope';

/** Whether an incident needs a decision: it falls into the period, or was open at the date of a type 1 report. */
export function concernsReport(scope: Scope, data: IncidentData): boolean {
  return (
    belongsToReport(scope, data) &&
    !(scope.asOf !== undefined && data.resolved !== undefined && data.resolved <= scope.asOf)
  );
}

/**
 * Whether the description mentions an incident once it is disclosed: it started before the examined time ended, and was
 * not over before that time began.
 */
export function belongsToReport(scope: Scope, { started, detected, resolved }: IncidentData): boolean {
  const begin = started ?? detected;
  const end = scope.asOf ?? scope.to;
  return (!begin || !end || begin <= end) && (!resolved || !scope.from || resolved >= scope.from);
}

/** Ids of the incidents that the description mentions. */
export function disclosedIncidents(view: View): readonly string[] {
  return view.derive('incidents that the description tells of', (inner) => {
    const scope = scopeOf(inner);
    return inner
      .all('incident')
      .filter((each) => each.data.disclose === true && belongsToReport(scope, each.data))
      .map((each) => each.id);
  });
}
