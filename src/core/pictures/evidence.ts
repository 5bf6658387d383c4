import type { ListItem } from '../description/block';
import { plain } from '../description/build';
import { listWords } from '../description/words';
import type { WithWords } from './boundary';
import type { GridCell, GridPicture } from './picture';

/** A month of a control, as the grid of evidence has it. */
export interface EvidenceMonth {
  /** Intervals that end in the month, those of them that have evidence, and those that are over. */
  due: number;
  shown: number;
  over: number;
}

export interface EvidenceRow {
  control: string;
  title: string;
  months: EvidenceMonth[];
}

/** More rows than these make no picture that fits a page. */
const mostRows = 40;

/** Controls by month, 40 of them at most: those that lack something go first then, and the words say what is left out. `months` are titles such as `Jan 2026`. */
export function evidencePicture(months: readonly string[], rows: readonly EvidenceRow[]): WithWords<GridPicture> {
  const lacking = rows.filter(lacks);
  const shown = rows.length <= mostRows ? rows : [...lacking, ...rows.filter((row) => !lacking.includes(row))].slice(0, mostRows);
  const left = rows.length - shown.length;
  const words = wordsOf(months, shown);
  if (left > 0) words.push({ text: plain(`The picture leaves out ${left} of the ${rows.length} controls; the table below lists them all.`) });
  return { picture: { type: 'grid', columns: [...months], rows: shown.map((each) => ({ label: `${each.control} ${each.title}`.trim(), cells: each.months.map(cellOf) })) }, words };
}

function lacks(row: EvidenceRow): boolean {
  return row.months.some((each) => each.shown < each.over);
}

function cellOf({ due, shown, over }: EvidenceMonth): GridCell {
  if (due === 0) return { label: '', words: '' };
  if (shown < over) return { label: `${shown}/${due}`, words: 'missing', tone: 'missing' };
  if (over === 0) return { label: '', words: 'not due', tone: 'due' };
  return { label: `${over}/${due}`, words: '', tone: 'evidenced' };
}

/** What is missing, control by control; then how the others stand. */
function wordsOf(months: readonly string[], rows: readonly EvidenceRow[]): ListItem[] {
  const lacking = rows.filter(lacks).map((row) => ({ row, in: months.filter((_, index) => (row.months[index]?.shown ?? 0) < (row.months[index]?.over ?? 0)) }));
  const rest = rows.filter((row) => !lacks(row));
  const complete = rest.filter((row) => row.months.some((each) => each.over > 0)).map((each) => each.control);
  const open = rest.filter((row) => !row.months.some((each) => each.over > 0)).map((each) => each.control);
  return [
    ...lacking.map((each) => `${each.row.control} lacks evidence that was due in ${listWords(each.in)}.`),
    ...(complete.length > 0 ? [`All evidence that was due is there for ${listWords(complete)}.`] : []),
    ...(open.length > 0 ? [`Nothing has been due yet for ${listWords(open)}.`] : []),
  ].map((text) => ({ text: plain(text) }));
}
