import { scopeOf } from '../scope/scope';
import { compareText } from '../index/order';
import type { Entity } from '../index/entity';
import { recordIn } from '../index/record-in';
import { numberInFile, placeAmong } from '../index/same-id';
import type { View } from '../index/view';
import { addDays, addMonths } from '../model/dates';
import { cuecDecision, findingDue, incidentDecision } from './decisions';
import { evidenceDue } from './evidence';
import { dueKinds, type DueItem } from './item';
import { controlReviewDue, policyReviewDue, riskReviewDue } from './reviews';
import { vendorDue } from './vendors';

type Source = 'control' | 'policy' | 'vendor' | 'finding' | 'risk' | 'incident';

const sources: { readonly [K in Source]: (view: View, record: Entity<K>) => DueItem[] } = {
  control: (view, record) => [...evidenceDue(view, record), ...controlReviewDue(view, record)],
  policy: policyReviewDue,
  vendor: vendorDue,
  finding: findingDue,
  risk: riskReviewDue,
  incident: incidentDecision,
};

/**
 * All work that follows from the programme's dates, in order of date, then kind, then record. One list for view,
 * command line and report.
 */
export function dueList(view: View): DueItem[] {
  const manifest = view.manifestEntity();
  const items = [
    ...(Object.keys(sources) as Source[]).flatMap((kind) => dueOf(view, kind)),
    ...(manifest ? cuecDecision(view, manifest) : []),
  ];
  return items.sort(
    (a, b) =>
      compareText(a.date, b.date) ||
      dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind) ||
      compareText(a.record.id, b.record.id) ||
      compareText(a.id, b.id),
  );
}

/** Cached by record, so that an edit recomputes only what it touches. */
function dueOf<K extends Source>(view: View, kind: K): DueItem[] {
  return view.all(kind).flatMap((each) => {
    const { id, file } = each;
    const number = numberInFile(view, each);
    const items = view.derive(`due ${kind} ${file} ${number} ${id}`, (inner) => {
      const record = recordIn(inner, kind, id, file, number);
      return record ? sources[kind](inner, record) : [];
    });
    const place = placeAmong(view, each);
    return place === 0
      ? items
      : items.map((item) => ({ ...item, id: `${item.id}#${place + 1}`, record: { ...item.record, number } }));
  });
}

export const dueBuckets = ['overdue', 'week', 'month', 'later'] as const;
/** Before a day; within seven days from it; within a month from it; later. */
export type DueBucket = (typeof dueBuckets)[number];

export function bucketOf({ date, over }: DueItem, day: string): DueBucket {
  if (over || date < day) return 'overdue';
  if (date < addDays(day, 7)) return 'week';
  return date < addMonths(day, 1) ? 'month' : 'later';
}

/**
 * The day that due dates are compared with: today where the host knows it, else the day at which staleness is judged.
 */
export function dayOfWork(view: View): string | undefined {
  return view.today ?? scopeOf(view).reference;
}
