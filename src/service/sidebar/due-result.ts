import { bucketOf, dayOfWork, dueList } from '../../core/due/due-list';
import type { DueItem } from '../../core/due/item';
import type { View } from '../../core/index/view';
import { roleTitle } from '../../core/records/role-title';
import type { DueResult, DueRow } from '../../protocol/due';
import type { Place } from '../../protocol/place';
import { companyName, type ResultContext } from './coverage-result';
import { declarationLocation, fileStart } from '../place';
import { withPlace } from './with-place';

const keyOfDue = 'due result';

/** Whether a change of the programme (its `stale` keys) may have changed the list. */
export function touchesDue(stale: ReadonlySet<string>): boolean {
  return stale.has(keyOfDue);
}

/** The rows of the view of due work. Places are always current; everything else is remembered. */
export function dueResult(context: ResultContext): DueResult {
  const { day, kept, rows } = context.programme.remember(keyOfDue, 'visible', (view) => {
    const now = dayOfWork(view) ?? '';
    const items = dueList(view);
    const kept = view.manifest('today') === now;
    return { day: now, kept, rows: items.map((item) => ({ item, row: rowOf(view, item, now) })) };
  });
  return {
    root: context.uriOf(''),
    name: companyName(context),
    today: day,
    ...(kept ? { kept } : {}),
    rows: rows.map(({ item, row }) => withPlace(row, placeOf(context, item))),
  };
}

function rowOf(view: View, item: DueItem, day: string): DueRow {
  const { id, kind, record, title, reason, owner, date, interval, intervals, need, name, report } = item;
  return {
    id,
    kind,
    subject: record.id,
    title,
    reason,
    owner,
    ownerTitle: owner === '' ? '' : roleTitle(view, owner),
    date,
    bucket: bucketOf(item, day),
    ...(interval ? { interval } : {}),
    ...(intervals ? { intervals } : {}),
    ...(need ? { need } : {}),
    ...(name === undefined ? {} : { name }),
    ...(report === undefined ? {} : { report }),
    place: null,
  };
}

function placeOf(context: ResultContext, { record }: DueItem): Place | null {
  if (record.kind === 'manifest' || record.kind === 'people' || record.kind === 'wording' || record.kind === 'export')
    return fileStart(context, record.file);
  const declaration = context.programme.tables
    .declarations(record.kind, record.id)
    .filter((each) => each.entity.file === record.file)[record.number ?? 0];
  return (declaration && declarationLocation(context, declaration)) ?? fileStart(context, record.file);
}
