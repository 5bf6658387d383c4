import { isInPlace } from '../coverage/presence';
import { evidenceCells, type CellNeed, type EvidenceCell } from '../evidence/cells';
import { countWords } from '../evidence/count-words';
import { runsOf } from '../evidence/gaps';
import type { Interval } from '../evidence/intervals';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { itemOf, nameOf, type DueItem } from './item';

/** Frequencies for which only the next interval is listed; for the others, all intervals of the period are. */
const shortSteps: ReadonlySet<string | undefined> = new Set(['daily', 'weekly', 'biweekly']);

const wanted: Readonly<Record<CellNeed, string>> = {
  'dated-proof': 'Record a dated proof of',
  interval: 'Record evidence of',
  population: 'Record the population of',
  configuration: 'Record the configuration of',
  'change-history': 'Record the history of changes of',
};

/**
 * Evidence that a control in place lacks, and evidence that it will need: consecutive overdue intervals are one item.
 */
export function evidenceDue(view: View, control: Entity<'control'>): DueItem[] {
  if (!isInPlace(view, control)) return [];
  const cells = evidenceCells(view, control);
  const needs = [...new Set(cells.map((each) => each.need))];
  return needs.flatMap((need) => {
    const ofNeed = cells.filter((each) => each.need === need);
    return [...overdue(control, need, ofNeed, view.today === undefined), ...ahead(control, need, ofNeed)];
  });
}

function overdue(
  control: Entity<'control'>,
  need: CellNeed,
  cells: readonly EvidenceCell[],
  judgedAtEnd: boolean,
): DueItem[] {
  const lacking = cells.filter((each) => each.state === 'late' || each.state === 'missing');
  const wanting = lacking.flatMap((each) => each.gaps ?? [each]);
  return runsOf(wanting).map((run) => {
    const interval = { from: run[0]!.from, to: run.at(-1)!.to };
    const first = lacking.find((each) => each.to >= interval.from);
    const several = run.length > 1;
    return itemOf('evidence', control, `${need} ${interval.from}`, {
      title: `${wanted[need]} ${nameOf(control, control.data.title)} for ${countWords(control.data.frequency, run.length)}${words(interval)}`,
      reason: because(control, need),
      owner: control.data.owner,
      date: judgedAtEnd ? first!.to : first!.due,
      interval,
      ...(several ? { intervals: run.map(({ from, to }): Interval => ({ from, to })) } : {}),
      need,
      over: judgedAtEnd || undefined,
    });
  });
}

function ahead(control: Entity<'control'>, need: CellNeed, cells: readonly EvidenceCell[]): DueItem[] {
  const open = cells.filter((each) => each.state === 'due');
  return (need === 'interval' && shortSteps.has(control.data.frequency) ? open.slice(0, 1) : open).map(
    ({ from, to, due }) =>
      itemOf('evidence', control, `${need} ${from}`, {
        title: `${wanted[need]} ${nameOf(control, control.data.title)} for ${words({ from, to })}`,
        reason: because(control, need),
        owner: control.data.owner,
        date: due,
        interval: { from, to },
        need,
      }),
  );
}

function because({ data }: Entity<'control'>, need: CellNeed): string {
  switch (need) {
    case 'dated-proof':
      return 'A type 1 report needs one dated proof that the control is in place.';
    case 'interval':
      return `The control is ${data.frequency}; each interval of the period needs evidence.`;
    case 'population':
      return 'The control acts on events; the auditor samples from all of them.';
    case 'configuration':
      return 'The control is automated; one proof shows how it is set up.';
    case 'change-history':
      return 'The control is automated; its changes show that it stayed as it was set up.';
  }
}

function words({ from, to }: { from: string; to: string }): string {
  return from === to ? from : `${from} to ${to}`;
}
