import { addDays } from '../model/dates';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { evidenceNeed, intervalsOf, operatingSpan, type Interval } from './intervals';
import { scopeOf, type Scope } from './scope';

/** Whether a control's evidence is current for the report, and what is lacking. */
export interface EvidenceStatus {
  /** Ids of the records that name the control, sorted. */
  records: string[];
  current: boolean;
  /** Type 2: the intervals (or the whole span) that nothing covers and that are over. */
  missing: Interval[];
}

export function evidenceStatus(view: View, controlId: string): EvidenceStatus {
  return view.derive(`evidence ${controlId}`, (inner) => computeStatus(inner, controlId));
}

function computeStatus(view: View, controlId: string): EvidenceStatus {
  const control = view.get('control', controlId);
  const records = view.referrers('evidence', 'control', controlId);
  const status: EvidenceStatus = { records: records.map((each) => each.id), current: false, missing: [] };
  if (!control) return status;
  const scope = scopeOf(view);
  const covers = records.flatMap((each) => coveredBy(each) ?? []);
  if (scope.type === 2) {
    status.missing = missingIntervals(scope, control.data, records);
    status.current = records.length > 0 && status.missing.length === 0 && evidenceNeed(control.data) !== undefined && scope.from !== undefined;
  } else {
    status.current = covers.some((each) => !scope.asOf || each.from <= scope.asOf);
  }
  return status;
}

/** What a record covers: a day, a range, or the day it was collected. */
export function coveredBy(record: Entity<'evidence'>): Interval | undefined {
  const { covers, collected } = record.data;
  if (typeof covers === 'string') return { from: covers, to: covers };
  if (covers?.from && covers.to) return { from: covers.from, to: covers.to };
  const only = covers?.from ?? covers?.to ?? collected;
  return only ? { from: only, to: only } : undefined;
}

/** Intervals without evidence that had ended by the reference day; empty for reports of type 1. */
export function missingIntervals(scope: Scope, data: Entity<'control'>['data'], records: readonly Entity<'evidence'>[]): Interval[] {
  const span = operatingSpan(scope, data);
  const need = evidenceNeed(data);
  if (!span || !need) return [];
  const covers = records.flatMap((each) => coveredBy(each) ?? []);
  if (need === 'configuration') return covers.some((each) => overlaps(each, span)) || !isOver(span, scope) ? [] : [span];
  if (need === 'population') {
    const populations = records.filter((each) => each.data.kind === 'population').flatMap((each) => coveredBy(each) ?? []);
    return isOver(span, scope) ? uncovered(span, populations) : [];
  }
  return intervalsOf(scope, data).filter((each) => isOver(each, scope) && !covers.some((cover) => overlaps(cover, each)));
}

function isOver(interval: Interval, scope: Scope): boolean {
  return scope.reference === undefined || interval.to <= scope.reference;
}

function overlaps(a: Interval, b: Interval): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The parts of a span that none of the covers reaches. */
function uncovered(span: Interval, covers: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let next = span.from;
  for (const cover of [...covers].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (cover.to < next || cover.from > span.to) continue;
    if (cover.from > next) gaps.push({ from: next, to: addDays(cover.from, -1) });
    next = addDays(cover.to, 1);
  }
  if (next <= span.to) gaps.push({ from: next, to: span.to });
  return gaps;
}

/** A per-event control with evidence, but without any population from within the period, which is over. */
export function lacksPopulation(view: View, control: Entity<'control'>): boolean {
  const span = operatingSpan(scopeOf(view), control.data);
  if (!span || evidenceNeed(control.data) !== 'population' || !isOver(span, scopeOf(view))) return false;
  const records = view.referrers('evidence', 'control', control.id);
  return records.length > 0 && !records.some((each) => each.data.kind === 'population' && coveredBy(each) !== undefined && overlaps(coveredBy(each)!, span));
}

/** A control that operates once or twice a year, with evidence, but none from within the period, which is over. */
export function neverOperated(view: View, control: Entity<'control'>): boolean {
  const scope = scopeOf(view);
  const span = operatingSpan(scope, control.data);
  const { frequency } = control.data;
  if (!span || (frequency !== 'annual' && frequency !== 'semi-annual') || evidenceNeed(control.data) !== 'periodic' || !isOver(span, scope)) return false;
  const covers = view.referrers('evidence', 'control', control.id).flatMap((each) => coveredBy(each) ?? []);
  return covers.length > 0 && !covers.some((each) => overlaps(each, span));
}
