import { evidenceCells, type EvidenceCell, type EvidenceState } from '../../evidence/cells';
import { scopeOf, type Scope } from '../../scope/scope';
import { seriesOf } from '../../criteria/catalogue';
import type { View } from '../../index/view';
import { oneLine } from '../../language/one-line';
import { addMonths } from '../../model/dates';
import type { Block, Inline } from '../block';
import { evidencePicture, monthWords, summaryOf, type EvidenceMonth, type EvidenceRow } from '../pictures/evidence';
import { SectionBlocks } from '../build';
import { controlsForAny, homeOf, relevantCriteria } from '../controls';
import { monthLabel } from '../dates';
import { manifestFile } from '../names';
import type { Part } from '../part';

const blocks = new SectionBlocks('evidence');
/** With more columns than this the grid is unreadable; later months are left out. */
const mostMonths = 24;

/** Type 2: what evidence each control has for each month of the period, one part for each series. */
export function evidenceParts(view: View): Part[] {
  const scope = scopeOf(view);
  if (scope.type !== 2) return [];
  const ids = [...new Set(relevantCriteria(view).map((id) => seriesOf(id)?.id ?? ''))];
  return [
    { key: 'evidence', render: opening },
    ...ids.map((id): Part => ({ key: `evidence/${id}`, render: (each) => seriesGrid(each, id) })),
  ];
}

function opening(view: View): Block[] {
  const heading = blocks.heading('heading', 2, 'Evidence by month');
  const { from, to } = scopeOf(view);
  if (!from || !to)
    return [
      heading,
      blocks.missing('period', 'Without the period of the report nobody can say which evidence it needs.', {
        title: 'Give the period',
        file: manifestFile(view),
        key: 'report.period',
      }),
    ];
  return [
    heading,
    blocks.paragraph(
      'lead',
      'Each cell counts the intervals that end in the month: those with evidence, then all of them. An automated control needs its configuration and the history of its changes for the period, a control for each event a population.',
    ),
  ];
}

function seriesGrid(view: View, series: string): Block[] {
  const months = monthsOf(scopeOf(view)).map((each) => monthLabel(each).join(' '));
  const rows = rowsOf(view, series);
  if (months.length === 0 || rows.length === 0) return [];
  const drawn = evidencePicture(months, rows);
  return [
    blocks.block(`${series}/figure`, { type: 'figure', caption: `Evidence for ${series} by month`, ...drawn }),
    blocks.table(
      series,
      ['Control', 'Frequency', ...months],
      rows.map((row) => ({
        key: row.control,
        cells: [`${row.control} ${row.title}`.trim(), row.frequency, ...row.months.map(cell)],
        sources: [{ file: row.file, kind: 'control', id: row.control, path: [] }],
      })),
      `${series} ${seriesOf(series)?.title ?? ''}`,
    ),
  ];
}

interface Row extends EvidenceRow {
  file: string;
  frequency: string;
}

/** A derived value of its own, so that an edit of a control's prose, which is not printed here, makes no grid stale. */
function rowsOf(view: View, series: string): Row[] {
  return view.derive(`evidence rows ${series}`, (inner) => {
    const scope = scopeOf(inner);
    const months = monthsOf(scope);
    const criteria = relevantCriteria(inner).filter((id) => seriesOf(id)?.id === series);
    return controlsForAny(inner, criteria)
      .filter((each) => seriesOf(homeOf(inner, each) ?? '')?.id === series)
      .map((control): Row => ({
        control: control.id,
        file: control.file,
        title: oneLine(control.data.title ?? ''),
        frequency: control.data.frequency ?? 'not stated',
        months: monthCounts(evidenceCells(inner, control), months),
      }));
  });
}

function monthCounts(cells: readonly EvidenceCell[], months: readonly string[]): EvidenceMonth[] {
  return months.map((month) => monthOf(cells, month));
}

function monthOf(cells: readonly EvidenceCell[], month: string): EvidenceMonth {
  const counts: Partial<Record<EvidenceState, number>> = {};
  for (const { state, to } of cells) if (to.slice(0, 7) === month) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

function cell(month: EvidenceMonth): Inline[] {
  const summary = summaryOf(month);
  if (!summary) return [{ text: '–' }];
  const { worst, shown, total } = summary;
  if (worst === 'due' && shown === 0) return [{ text: 'not due yet' }];
  const text = `${shown}/${total} ${monthWords[worst]}`.trim();
  return [
    worst === 'due'
      ? { text }
      : { text, state: worst === 'covered' || worst === 'not-applicable' ? 'evidenced' : 'gap' },
  ];
}

/** `2026-01`, … over the period. */
function monthsOf({ from, to }: Scope): string[] {
  if (!from || !to) return [];
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to && months.length < mostMonths; day = addMonths(day, 1))
    months.push(day.slice(0, 7));
  return months;
}
