import { blanks } from '../../core/blanks/blanks';
import type { Entity, FileEntry } from '../../core/index/entity';
import { addMonths } from '../../core/model/dates';
import { reportReviewEdits, reviewedOn, reviewEdits, type ReviewedKind } from '../../core/records/review';
import { applyEdits, type TextEdit } from '../../core/syntax/edit';
import { endOf, newestReports, reviewOf } from '../../core/records/vendor-reports';
import type { ActionParams, ActionResult } from '../../protocol/actions';
import { positionIn } from '../workspace-edit';
import { dayProblem, edited, editable, refused, type ActionContext } from './action';

type Params = Extract<ActionParams, { action: 'markReviewed' }>;

/**
 * Records that a record was reviewed on a day. For a vendor whose newest reports were not reviewed within a year, it
 * first asks what was reviewed, and of a report who read it.
 */
export function markReviewed(context: ActionContext, params: Params): ActionResult {
  const { kind, id, at, date, choice, comment, by, exceptions } = params;
  const problem = dayProblem(context, date);
  if (problem !== undefined) return refused(problem);
  const found = editable<ReviewedKind>(context, kind, id, at);
  if ('changes' in found) return found;
  const { entity, file } = found;
  const view = context.programme.view();
  const before = reviewedOn(entity);
  if (kind !== 'vendor' && before !== undefined && before >= date)
    return refused(`${id} was reviewed on ${before} already; ${date} is not later.`);
  const edits = reviewEdits(view, file.tree, entity, date, comment);
  if (kind !== 'vendor') return edited(context, file.path, ...edits);
  const vendor = entity as Entity<'vendor'>;
  const reports = newestReports(vendor).filter(([index]) => addMonths(reviewOf(vendor, index)?.date ?? '', 12) <= date);
  if (choice === undefined && reports.length > 0)
    return {
      changes: [],
      ask: { title: `What was reviewed of ${vendor.data.name ?? id}?`, choices: choicesFor(reports) },
    };
  if (choice === undefined || choice === 'vendor') return edited(context, file.path, ...edits);
  const index = reports.map(([each]) => each).find((each) => `report-${each}` === choice);
  if (index === undefined) return refused('This cannot be chosen here.');
  const said = {
    ...(by === undefined ? {} : { by: by === '' ? blanks.reviewer : by }),
    ...(exceptions === undefined ? {} : { exceptions }),
  };
  return atBlank(context, file, reportReviewEdits(view, file.tree, vendor, index, date, said), edits);
}

function choicesFor(reports: ReturnType<typeof newestReports>): NonNullable<ActionResult['ask']>['choices'] {
  return [
    ...reports.map(([index, report]) => ({
      id: `report-${index}`,
      title: [report.kind ?? 'Report', endOf(report) && `to ${endOf(report)}`].filter(Boolean).join(' '),
      detail:
        'Writes a review of this report, with its exceptions for you to say, and plans the next review in a year.',
      read: true as const,
    })),
    { id: 'vendor', title: 'The vendor, without a report', detail: 'Plans the next review in a year.' },
  ];
}

/**
 * Places the cursor at the text that the reviewer of a report has to write. The review comes before the other edits:
 * when both are inserted at one offset, it belongs to the deeper entry before that offset.
 */
function atBlank(
  context: ActionContext,
  file: FileEntry,
  [review]: readonly TextEdit[],
  others: readonly TextEdit[],
): ActionResult {
  if (!review) return refused('The report cannot be changed here.');
  const edits = [review, ...others];
  const result = edited(context, file.path, ...edits);
  const moved = others.reduce(
    (sum, each) => (each.start < review.start ? sum + each.newText.length - (each.end - each.start) : sum),
    0,
  );
  const offset = review.start + moved + firstOf(review.newText, [blanks.reviewer, blanks.exceptions]);
  return {
    ...result,
    open: { uri: context.uriOf(file.path), position: positionIn(applyEdits(file.tree.text, edits), offset) },
  };
}

/** Where the first of some words that a text has begins; zero when it has none. */
function firstOf(text: string, words: readonly string[]): number {
  const found = words.map((each) => text.indexOf(each)).filter((each) => each >= 0);
  return found.length > 0 ? Math.min(...found) : 0;
}
