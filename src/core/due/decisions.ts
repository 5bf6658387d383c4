import { concernsReport } from '../coverage/incidents';
import { scopeOf } from '../scope/scope';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { addDays } from '../model/dates';
import { daysToSettle } from '../templates/finding';
import { itemOf, nameOf, type DueItem } from './item';
import { isStillOpen } from '../records/open';
import { isOpen } from '../records/open-finding';
import { unplanned } from './reviews';

/** When an open finding is due: on the agreed day, else a month after it was found. */
export function findingDue(view: View, finding: Entity<'finding'>): DueItem[] {
  if (!isOpen(finding)) return [];
  const { due, found, owner, title } = finding.data;
  const date = due ?? (found === undefined ? unplanned(view) : addDays(found, daysToSettle));
  if (date === undefined) return [];
  return [
    itemOf('finding', finding, '', {
      title: `Settle finding ${nameOf(finding, title)}`,
      reason:
        due === undefined
          ? 'It is open, and nobody has agreed on a day.'
          : `It is open and was to be settled by ${due}.`,
      owner,
      date,
    }),
  ];
}

/** Whether an incident is disclosed has to be decided before the description is (DC 4). */
export function incidentDecision(view: View, incident: Entity<'incident'>): DueItem[] {
  const isDecided = incident.data.disclose !== undefined && !isStillOpen(incident, ['disclose_reason']);
  if (isDecided || !concernsReport(scopeOf(view), incident.data)) return [];
  const date = endOfReport(view);
  if (date === undefined) return [];
  return [
    itemOf('incident-decision', incident, '', {
      title: `Decide whether ${nameOf(incident, incident.data.summary)} is disclosed`,
      reason: 'Management has to decide by the questions of DC 4, and has not.',
      date,
    }),
  ];
}

/** Whether customers have to do something (DC 6) is open while the manifest has no `cuecs`. */
export function cuecDecision(view: View, manifest: Entity<'manifest'>): DueItem[] {
  const date = endOfReport(view);
  if (manifest.data.cuecs !== undefined || date === undefined) return [];
  return [
    itemOf('cuec-decision', manifest, '', {
      title: 'Decide which controls customers have to run',
      reason: 'The manifest says neither which CUECs there are nor that there are none (DC 6).',
      date,
    }),
  ];
}

function endOfReport(view: View): string | undefined {
  const { to, asOf } = scopeOf(view);
  return to ?? asOf ?? unplanned(view);
}
