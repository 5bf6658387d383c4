import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { addDays } from '../model/dates';
import { scopeOf, type Scope } from '../scope/scope';
import { lengthOf, overlaps, shownBy, shows } from './covers';
import { graceDays } from './grace';
import { evidenceNeed, intervalsOf, operatingSpan, type Interval } from './intervals';
import { gapsIn } from './gaps';

/**
 * State of the evidence of one interval, from the best to the worst. `covered`: there is evidence. `not-applicable`:
 * there is evidence, and nothing happened that the control had to act on. `exception`: there is evidence, with a
 * deviation. `due`: none yet, and in time until `due`. `late`: it can still be gathered, but after its time. `missing`:
 * the period is over; an exception in the making.
 */
export const evidenceStates = ['covered', 'not-applicable', 'exception', 'due', 'late', 'missing'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/**
 * What the evidence has to show. `dated-proof`: the control on one day (type 1). `configuration` and `change-history`
 * belong together: how it was set up, and that it stayed so.
 */
export type CellNeed = 'dated-proof' | 'interval' | 'population' | 'configuration' | 'change-history';

/**
 * ISO days, both included. `due`: last day on which evidence is in time. `records`: ids of the records that show it,
 * sorted. `gaps`: the days that no population covers.
 */
export interface EvidenceCell extends Interval {
  need: CellNeed;
  state: EvidenceState;
  due: string;
  records: string[];
  gaps?: Interval[];
}

/** Kinds of records that show how something changed over time. */
const histories: ReadonlySet<string | undefined> = new Set([
  'log',
  'export',
  'report',
  'population',
  'ticket',
  'sample',
  'review',
]);
/** Kinds that show how something is set up. */
const configurations: ReadonlySet<string | undefined> = new Set([
  'configuration',
  'screenshot',
  'export',
  'report',
  'document',
  'review',
  undefined,
]);

interface Shown {
  record: Entity<'evidence'>;
  days: Interval;
}

/**
 * The cells of a control for the report, oldest first; does not check whether the control is in place. Empty while they
 * cannot be determined. `daysOf`: the days that a record stands for.
 */
export function evidenceCells(view: View, control: Entity<'control'>, daysOf = shownBy): EvidenceCell[] {
  const scope = scopeOf(view);
  const { today } = view;
  const shown = view.referrers('evidence', 'control', control.id).flatMap((record): Shown[] => {
    const days = daysOf(record, today);
    return days ? [{ record, days }] : [];
  });
  const grace = graceDays(view);
  const judge = judgeOf(scope, today);
  if (scope.type === 1)
    return scope.asOf === undefined ? [] : [datedProof(scope.asOf, shown, judge, grace['per-event'] ?? 0)];
  const span = operatingSpan(scope, control.data);
  const need = evidenceNeed(control.data);
  if (!span || !need) return [];
  if (need === 'periodic') {
    const days = grace[control.data.frequency!] ?? 0;
    return intervalsOf(scope, control.data).map((each) =>
      cell(
        'interval',
        each,
        shown.filter(({ days: covered }) => shows(covered, each)),
        judge,
        days,
      ),
    );
  }
  const days = grace['per-event'] ?? 0;
  if (need === 'population') return [population(span, shown, judge, days)];
  return [
    cell(
      'configuration',
      span,
      shown.filter((each) => configurations.has(each.record.data.kind) && overlaps(each.days, span)),
      judge,
      days,
    ),
    cell('change-history', span, changeHistory(span, shown), judge, days),
  ];
}

/** Decides the state of an interval without evidence, from the last day on which evidence is in time. */
type Judge = (due: string) => EvidenceState;

/** Without a day to judge at, every interval is over: the programme is judged as at the end of the period. */
function judgeOf(scope: Scope, today: string | undefined): Judge {
  const end = scope.type === 1 ? scope.asOf : scope.to;
  return (due) => {
    if (today === undefined) return 'missing';
    if (today <= due) return 'due';
    return end !== undefined && today > end ? 'missing' : 'late';
  };
}

function cell(need: CellNeed, interval: Interval, shown: readonly Shown[], judge: Judge, grace: number): EvidenceCell {
  const due = addDays(interval.to, grace);
  return {
    from: interval.from,
    to: interval.to,
    need,
    state: shown.length > 0 ? resultOf(shown) : judge(due),
    due,
    records: idsOf(shown),
  };
}

function datedProof(asOf: string, shown: readonly Shown[], judge: Judge, grace: number): EvidenceCell {
  return cell(
    'dated-proof',
    { from: asOf, to: asOf },
    shown.filter((each) => each.days.from <= asOf),
    judge,
    grace,
  );
}

/**
 * Populations have to cover every day, so that a sample can be drawn from all of it; a record that says nothing
 * happened counts as well.
 */
function population(span: Interval, shown: readonly Shown[], judge: Judge, grace: number): EvidenceCell {
  const inside = shown.filter((each) => overlaps(each.days, span));
  const complete = inside.filter(
    (each) => each.record.data.kind === 'population' || each.record.data.result === 'not-applicable',
  );
  const gaps = gapsIn(
    span,
    complete.map((each) => each.days),
  );
  const due = addDays(span.to, grace);
  if (gaps.length === 0) return { ...span, need: 'population', state: resultOf(inside), due, records: idsOf(inside) };
  return { ...span, need: 'population', state: judge(due), due, records: idsOf(inside), gaps };
}

/** Records of at least half of the span together, or its state at two days that lie at least half of it apart. */
function changeHistory(span: Interval, shown: readonly Shown[]): Shown[] {
  const inside = shown.filter((each) => overlaps(each.days, span));
  const told = inside.filter((each) => histories.has(each.record.data.kind));
  const untold = gapsIn(
    span,
    told.map((each) => each.days),
  ).reduce((sum, each) => sum + lengthOf(each), 0);
  if (2 * untold <= lengthOf(span)) return told;
  const days = inside.map((each) => each.days);
  const first = days.reduce<string | undefined>(
    (least, each) => (least === undefined || each.from < least ? each.from : least),
    undefined,
  );
  const last = days.reduce<string | undefined>(
    (most, each) => (most === undefined || each.to > most ? each.to : most),
    undefined,
  );
  return inside.length > 1 &&
    first !== undefined &&
    last !== undefined &&
    2 * lengthOf({ from: first, to: last }) >= lengthOf(span)
    ? inside
    : [];
}

function resultOf(shown: readonly Shown[]): EvidenceState {
  if (shown.some((each) => each.record.data.result === 'exception')) return 'exception';
  return shown.every((each) => each.record.data.result === 'not-applicable') ? 'not-applicable' : 'covered';
}

function idsOf(shown: readonly Shown[]): string[] {
  return [...new Set(shown.map((each) => each.record.id))].sort();
}
