import type { ListItem } from '../block';
import { evidenceStates, type EvidenceState } from '../../evidence/cells';
import { plain } from '../build';
import { listWords } from '../words';
import type { WithWords } from './boundary';
import type { GridCell, GridPicture } from './picture';

/** A month of a control: how many of the intervals that end in it are in which state. */
export type EvidenceMonth = Readonly<Partial<Record<EvidenceState, number>>>;

export interface EvidenceRow {
  control: string;
  title: string;
  months: EvidenceMonth[];
}

/** A picture with more rows does not fit a page. */
const mostRows = 40;

/**
 * Controls by month, at most 40: beyond that, those that lack something come first, and the words say what is left out.
 * `months` are titles such as `Jan 2026`.
 */
export function evidencePicture(months: readonly string[], rows: readonly EvidenceRow[]): WithWords<GridPicture> {
  const lacking = rows.filter(lacks);
  const shown =
    rows.length <= mostRows ? rows : [...lacking, ...rows.filter((row) => !lacking.includes(row))].slice(0, mostRows);
  const left = rows.length - shown.length;
  const words = wordsOf(months, shown);
  if (left > 0)
    words.push({
      text: plain(`The picture leaves out ${left} of the ${rows.length} controls; the table below lists them all.`),
    });
  return {
    picture: {
      type: 'grid',
      columns: [...months],
      rows: shown.map((each) => ({ label: `${each.control} ${each.title}`.trim(), cells: each.months.map(cellOf) })),
    },
    words,
  };
}

/**
 * Summary of a month: its worst state, the number of intervals with evidence, and the number of all intervals.
 * Undefined for a month without intervals.
 */
export function summaryOf(month: EvidenceMonth): { worst: EvidenceState; shown: number; total: number } | undefined {
  const present = evidenceStates.filter((state) => (month[state] ?? 0) > 0);
  const worst = present[present.length - 1];
  if (worst === undefined) return undefined;
  const total = present.reduce((sum, state) => sum + month[state]!, 0);
  return { worst, total, shown: total - (month.due ?? 0) - (month.late ?? 0) - (month.missing ?? 0) };
}

/** A month's state in a word or two; empty where nothing is lacking. */
export const monthWords: Readonly<Record<EvidenceState, string>> = {
  covered: '',
  'not-applicable': 'no events',
  exception: 'exception',
  due: 'not due',
  late: 'late',
  missing: 'missing',
};

function lacks(row: EvidenceRow): boolean {
  return row.months.some(isLacking);
}

function isLacking(month: EvidenceMonth | undefined): boolean {
  return (month?.late ?? 0) + (month?.missing ?? 0) > 0;
}

function cellOf(month: EvidenceMonth): GridCell {
  const summary = summaryOf(month);
  if (!summary) return { label: '', words: '' };
  const { worst, shown, total } = summary;
  const tone = worst === 'covered' || worst === 'not-applicable' ? 'evidenced' : worst;
  return { label: worst === 'due' && shown === 0 ? '' : `${shown}/${total}`, words: monthWords[worst], tone };
}

/** What is lacking and what went wrong, control by control; then the state of the others. */
function wordsOf(months: readonly string[], rows: readonly EvidenceRow[]): ListItem[] {
  const named = (row: EvidenceRow, which: (month: EvidenceMonth) => boolean): string =>
    listWords(months.filter((_, index) => row.months[index] !== undefined && which(row.months[index])));
  const rest = rows.filter((row) => !lacks(row));
  const complete = rest
    .filter((row) => row.months.some((each) => (summaryOf(each)?.shown ?? 0) > 0))
    .map((each) => each.control);
  const open = rest.filter((row) => !complete.includes(row.control)).map((each) => each.control);
  return [
    ...rows.filter(lacks).map((row) => `${row.control} lacks evidence that was due in ${named(row, isLacking)}.`),
    ...rows
      .filter((row) => row.months.some((each) => each.exception))
      .map(
        (row) =>
          `The evidence of ${row.control} shows an exception in ${named(row, (each) => (each.exception ?? 0) > 0)}.`,
      ),
    ...(complete.length > 0 ? [`All evidence that was due is there for ${listWords(complete)}.`] : []),
    ...(open.length > 0 ? [`Nothing has been due yet for ${listWords(open)}.`] : []),
  ].map((text) => ({ text: plain(text) }));
}
