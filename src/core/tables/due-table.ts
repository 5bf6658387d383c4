import { bucketOf, type DueBucket } from '../due/due-list';
import type { DueItem } from '../due/item';
import type { View } from '../index/view';
import { oneLine } from '../language/one-line';
import { roleTitle } from '../records/role-title';
import { column, type DataTable } from './data-table';

export const bucketWords: Readonly<Record<DueBucket, string>> = {
  overdue: 'Overdue',
  week: 'This week',
  month: 'This month',
  later: 'Later',
};

const columns = [
  column('When', 10),
  column('Date', 11),
  column('What', 60),
  column('Why', 60),
  column('Owner', 24),
  column('File', 40),
];

/** Due work as a table, in the order of the list. `day`: ISO day that the first column is counted from. */
export function dueTable(view: View, items: readonly DueItem[], day: string): DataTable {
  return {
    title: `Due work as of ${day}`,
    columns,
    rows: items.map((item) =>
      [
        bucketWords[bucketOf(item, day)],
        item.date,
        item.title,
        item.reason,
        item.owner === '' ? '' : roleTitle(view, item.owner),
        item.record.file,
      ].map(oneLine),
    ),
  };
}
