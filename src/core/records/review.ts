import { blanks, quotedBlank } from '../blanks/blanks';
import { reviewOf } from './vendor-reports';
import { lastReviewed } from './last-reviewed';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { addMonths } from '../model/dates';
import { placeOf } from '../model/place';
import { authorOf } from '../templates/owner';
import { addItem, oneLineValue, setValue, type TextEdit } from '../syntax/edit';
import { nodeAt, valueOf } from '../syntax/navigate';
import type { SourceTree } from '../syntax/tree';

/** Kinds of record that are reviewed from time to time. */
export type ReviewedKind = 'control' | 'policy' | 'risk' | 'vendor';

/** Months until a policy is to be reviewed again, as the manifest says. */
function policyReviewMonths(view: View): number {
  return view.manifest('lint')?.policy_review_months ?? 12;
}

/** ISO date of the last review that a record shows; of a vendor, of its reports. */
export function reviewedOn(entity: Entity<ReviewedKind>): string | undefined {
  switch (entity.kind) {
    case 'policy':
      return lastReviewed(entity as Entity<'policy'>);
    case 'vendor':
      return ((entity as Entity<'vendor'>).data.assurance ?? [])
        .flatMap((_, index) => reviewOf(entity as Entity<'vendor'>, index)?.date ?? [])
        .sort()
        .pop();
    default:
      return (entity as Entity<'control' | 'risk'>).data.reviewed;
  }
}

/**
 * Edits that record a review on a day. A policy that plans its next review gets a new date for it, one with a list of
 * revisions a new entry with the comment, which is open unless given. Vendor files hold no date of a review, only of
 * the next one. No edits for a record without a map.
 */
export function reviewEdits(
  view: View,
  tree: SourceTree,
  entity: Entity<ReviewedKind>,
  date: string,
  comment: string = blanks.reviewComment,
): TextEdit[] {
  const { node, kind } = entity;
  if (!node) return [];
  const set = (key: string, value: string): TextEdit => setValue(tree, node, key, value, placeOf(kind, [], key));
  if (kind === 'control' || kind === 'risk') return [set('reviewed', date)];
  if (kind === 'vendor') return [set('next_review', addMonths(date, 12))];
  return [
    set('last_reviewed', date),
    ...(valueOf(node, 'next_review') ? [set('next_review', addMonths(date, policyReviewMonths(view)))] : []),
    ...(valueOf(node, 'majorRevisions')
      ? [
          addItem(
            tree,
            node,
            'majorRevisions',
            `{date: ${date}, comment: ${quotedBlank(oneLineValue(comment))}}`,
            placeOf('policy', [], 'majorRevisions'),
          ),
        ].flat()
      : []),
  ];
}

/** Keys that say something of one review. */
const said: ReadonlySet<string> = new Set(['date', 'by', 'exceptions', 'cuecs']);

/** What a person said of the review of a vendor's report. */
export interface ReportReview {
  /** Id of the role that read it; absent: the author's, where it is known. */
  by?: string;
  exceptions?: string;
}

/**
 * Edits that record the review of a vendor's report (its position under `assurance`) on a day. Who read it and which
 * exceptions it notes is open unless given, and CUECs are left to the reviewer. Nothing stays of what was said of an
 * earlier review; keys that the model does not know stay.
 */
export function reportReviewEdits(
  view: View,
  tree: SourceTree,
  vendor: Entity<'vendor'>,
  index: number,
  date: string,
  { by = authorOf(view) ?? blanks.reviewer, exceptions = blanks.exceptions }: ReportReview = {},
): TextEdit[] {
  const entry = vendor.node && nodeAt(vendor.node, ['assurance', index]);
  if (entry?.kind !== 'map') return [];
  const before = valueOf(entry, 'reviewed');
  const own = before?.kind === 'map' ? before.pairs.filter(({ key }) => !said.has(key.text)) : [];
  const pairs = [
    `date: ${date}`,
    `by: ${quotedBlank(oneLineValue(by))}`,
    `exceptions: ${quotedBlank(oneLineValue(exceptions))}`,
    ...own.map(({ key, value }) => tree.text.slice(key.start, value ? value.end : key.end) + (value ? '' : ':')),
  ];
  const isBlock = before?.kind === 'map' && !before.flow;
  const value = isBlock ? pairs.map((each) => `\n  ${each}`).join('') : `{${pairs.join(', ')}}`;
  return [setValue(tree, entry, 'reviewed', value, placeOf('vendor', ['assurance', 0], 'reviewed'))];
}
