import { bucketOf, dueBuckets, dueList, type DueBucket } from '../../core/due/due-list';
import type { DueItem } from '../../core/due/item';
import type { View } from '../../core/index/view';
import { addDays, addMonths } from '../../core/model/dates';
import { roleTitle } from '../../core/records/role-title';
import { bucketWords, dueTable } from '../../core/tables/due-table';
import { markdownTable } from '../../export/markdown-table';
import { calendarOf } from '../../export/write';
import { localDay } from '../../host/node/clock';
import { oneOf, readArguments } from '../arguments';
import { Failure } from '../failure';
import { load } from '../load';
import { deliver, type Output } from '../output';
import { paintFor, type Colour } from '../text/paint';
import { plainWidth, columns } from '../text/table';
import { printable } from '../text/printable';
import type { Command } from './command';

const formats = ['text', 'json', 'ics', 'md'] as const;
const colours: Readonly<Record<DueBucket, Colour>> = { overdue: 'red', week: 'yellow', month: 'cyan', later: 'grey' };

export const due: Command = {
  name: 'due',
  summary: 'list what has to be done, by whom and by when',
  use: 'soc2 due [DIR] [--owner ROLE] [--within 30d] [--format text|json|ics|md] [--apart WORD] [-o FILE] [--today YYYY-MM-DD]',
  options: [
    '--owner ROLE           only work of this role; none: work that nobody owns',
    '--within SPAN          overdue work and that of the next days, weeks or months: 30d, 4w, 3m',
    '--format text|json|ics|md  how to print; default by the ending of FILE, else text',
    '--apart WORD           in calendars: what tells the programme from others of its company, such as its folder',
    '-o, --output FILE      default: standard output',
    '--today YYYY-MM-DD     the day to count from; default: the manifest’s, else today',
  ],
  async run(words, output) {
    const given = readArguments(
      words,
      {
        owner: { type: 'string' },
        within: { type: 'string' },
        format: { type: 'string' },
        apart: { type: 'string' },
        output: { type: 'string', short: 'o' },
      },
      this.use,
    );
    const file = given.text('output');
    const format = oneOf(
      formats,
      given.text('format') ?? formats.find((each) => file?.toLowerCase().endsWith(`.${each}`)),
      'text',
      'format',
    );
    const { programme } = await load(given.directory, { today: given.today, clock: localDay() });
    const view = programme.view('visible');
    const day = view.today!;
    const all = dueList(view);
    const items = chosen(view, all, day, given.text('owner'), given.text('within'));
    switch (format) {
      case 'json':
        deliver(output, `${JSON.stringify(jsonReport(items, day), null, 2)}\n`, file);
        break;
      case 'ics':
        deliver(output, calendarOf(view, items, day, given.text('apart')), file);
        break;
      case 'md':
        deliver(output, markdownTable(dueTable(view, items, day)), file);
        break;
      case 'text':
        deliver(output, textReport(view, items, day, file === undefined ? output : { ...output, colour: false }), file);
    }
    return 0;
  },
};

function chosen(
  view: View,
  items: DueItem[],
  day: string,
  owner: string | undefined,
  within: string | undefined,
): DueItem[] {
  if (
    owner !== undefined &&
    owner !== 'none' &&
    !view.ids('role').includes(owner) &&
    !items.some((each) => each.owner === owner)
  ) {
    throw new Failure(`There is no role ${owner}. Roles: ${view.ids('role').join(', ') || 'none in people.yaml'}.`);
  }
  const last = within === undefined ? undefined : lastDay(day, within);
  return items.filter(
    (each) =>
      (owner === undefined || each.owner === (owner === 'none' ? '' : owner)) &&
      (last === undefined || each.date <= last || bucketOf(each, day) === 'overdue'),
  );
}

/** A number of days, weeks or months. */
const spanForm = /^(\d{1,4})([dwm])$/;

/** The last day of a span such as `30d`, `4w` or `3m` that starts on a day. */
function lastDay(day: string, span: string): string {
  const match = spanForm.exec(span);
  if (!match)
    throw new Failure(`--within takes a number of days, weeks or months, such as 30d, 4w or 3m, not ${span}.`);
  const count = Number(match[1]);
  return match[2] === 'm' ? addMonths(day, count) : addDays(day, match[2] === 'w' ? 7 * count : count);
}

function jsonReport(items: readonly DueItem[], day: string): unknown {
  return {
    version: 1,
    today: day,
    items: items.map((each) => ({
      id: each.id,
      kind: each.kind,
      record: each.record,
      title: each.title,
      reason: each.reason,
      owner: each.owner,
      date: each.date,
      bucket: bucketOf(each, day),
      interval: each.interval,
      intervals: each.intervals,
    })),
  };
}

function textReport(view: View, items: readonly DueItem[], day: string, output: Pick<Output, 'colour'>): string {
  const paint = paintFor(output.colour);
  const blocks = dueBuckets.flatMap((bucket) => {
    const rows = items
      .filter((each) => bucketOf(each, day) === bucket)
      .map((each) => [
        `  ${paint(colours[bucket], each.date)}`,
        printable(each.title),
        paint('grey', printable(each.owner === '' ? 'nobody' : roleTitle(view, each.owner))),
      ]);
    return rows.length > 0 ? [`${paint('bold', bucketWords[bucket])}\n${columns(rows, plainWidth)}`] : [];
  });
  const counts = dueBuckets.map(
    (bucket) => `${items.filter((each) => bucketOf(each, day) === bucket).length} ${bucketWords[bucket].toLowerCase()}`,
  );
  return `${[paint('bold', `As of ${day}`), ...blocks, paint('bold', `${items.length} ${items.length === 1 ? 'piece' : 'pieces'} of work as of ${day} (${counts.join(', ')})`)].join('\n')}\n`;
}
