import { scopeOf } from '../scope/scope';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { addMonths } from '../model/dates';
import {
  coveredUntil,
  endOf,
  isCarvedOut,
  isSocReport,
  newestReports,
  type Assurance,
} from '../records/vendor-reports';
import { itemOf, named, type DueItem } from './item';
import { unplanned } from './reviews';

/** Months after the end of a vendor's report that need no newer report or bridge letter. */
const bridgedMonths = 3;

/** What is to be done about a vendor: its own review, reading its reports, getting newer ones. */
export function vendorDue(view: View, vendor: Entity<'vendor'>): DueItem[] {
  return [...reviewOf(vendor), ...reportsOf(view, vendor), ...bridgeOf(view, vendor)];
}

function reviewOf(vendor: Entity<'vendor'>): DueItem[] {
  const { next_review: date, assurance, owner } = vendor.data;
  if (!date || (assurance ?? []).some((each) => (each.reviewed?.date ?? '') >= date)) return [];
  return [
    itemOf('vendor-review', vendor, '', {
      title: `Review vendor ${nameOf(vendor)}`,
      ...named(vendor.data.name),
      reason: `Its next review is planned for ${date}.`,
      owner,
      date,
    }),
  ];
}

/** An unread report is due on the day at which staleness is judged, a reviewed one a year after its review. */
function reportsOf(view: View, vendor: Entity<'vendor'>): DueItem[] {
  const { assurance, owner, tier } = vendor.data;
  if ((assurance ?? []).length === 0) {
    const date = unplanned(view);
    if (
      date === undefined ||
      vendor.data.subservice?.method === 'inclusive' ||
      (tier !== 'critical' && !isCarvedOut(vendor))
    )
      return [];
    return [
      itemOf('vendor-report', vendor, '', {
        title: `Get a report of ${nameOf(vendor)}`,
        ...named(vendor.data.name),
        reason: 'Nothing gives assurance about it.',
        owner,
        date,
      }),
    ];
  }
  const seen = new Set<string>();
  return newestReports(vendor).flatMap(([, report]): DueItem[] => {
    const part = `${report.kind ?? 'report'} ${endOf(report)}`.trim();
    if (seen.has(part)) return [];
    seen.add(part);
    const read = report.reviewed?.date;
    const date = read === undefined ? unplanned(view) : addMonths(read, 12);
    if (date === undefined) return [];
    const reason =
      read === undefined
        ? 'It was collected, but no review of it is recorded.'
        : `Last reviewed ${read}; reports are reviewed every year.`;
    return [
      itemOf('vendor-report', vendor, part, {
        title: `Review the ${reportWords(report)} of ${nameOf(vendor)}`,
        ...named(vendor.data.name),
        report: report.kind ?? 'other',
        reason,
        owner,
        date,
      }),
    ];
  });
}

/** A carved-out vendor whose newest SOC report ends too long before the period does. */
function bridgeOf(view: View, vendor: Entity<'vendor'>): DueItem[] {
  const { type, to } = scopeOf(view);
  if (type !== 2 || !to || !isCarvedOut(vendor)) return [];
  const ends = newestReports(vendor)
    .map(([, report]) => report)
    .filter((each) => isSocReport(each) && endOf(each) !== '')
    .map(coveredUntil)
    .sort();
  const end = ends[ends.length - 1];
  if (end === undefined || addMonths(end, bridgedMonths) >= to) return [];
  return [
    itemOf('bridge-letter', vendor, '', {
      title: `Get a newer report or a bridge letter of ${nameOf(vendor)}`,
      ...named(vendor.data.name),
      reason: `Its reports and letters end ${end}, and the period ends ${to}.`,
      owner: vendor.data.owner,
      date: addMonths(end, bridgedMonths),
    }),
  ];
}

function reportWords({ kind }: Assurance): string {
  return kind === undefined || kind === 'other' ? 'report' : `report (${kind})`;
}

function nameOf({ id, data }: Entity<'vendor'>): string {
  return data.name?.trim() || id;
}
