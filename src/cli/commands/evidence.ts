import { presenceOf } from '../../core/coverage/presence';
import { scopeOf } from '../../core/scope/scope';
import { evidenceCells, evidenceStates, type EvidenceCell, type EvidenceState } from '../../core/evidence/cells';
import { evidenceNote, evidenceSummary } from '../../core/evidence/words';
import type { View } from '../../core/index/view';
import { oneOf, readArguments } from '../arguments';
import { Failure } from '../failure';
import { load } from '../load';
import type { Output } from '../output';
import { paintFor, type Colour, type Paint } from '../text/paint';
import { printable } from '../text/printable';
import { columns } from '../text/table';
import type { Command } from './command';

export const evidence: Command = {
  name: 'evidence',
  summary: 'show which evidence each control has for the report, and which it lacks',
  use: 'soc2 evidence [DIR] [--control ID] [--format text|json] [--today YYYY-MM-DD]',
  options: [
    '--control ID           one control, with its intervals',
    '--format text|json     how to print; default text',
    '--today YYYY-MM-DD     the day of the judgement; default: the manifest’s, else when all is over',
  ],
  async run(words, output) {
    const given = readArguments(words, { control: { type: 'string' }, format: { type: 'string' } }, this.use);
    const format = oneOf(['text', 'json'], given.text('format'), 'text', 'format');
    const { programme } = await load(given.directory, { today: given.today });
    const view = programme.view('visible');
    const wanted = given.text('control');
    if (wanted !== undefined && !view.get('control', wanted)) throw new Failure(`There is no control ${wanted}.`);
    const rows = rowsOf(view).filter((each) => wanted === undefined || each.id === wanted);
    if (format === 'json') output.out(`${JSON.stringify(jsonReport(view, rows), null, 2)}\n`);
    else output.out(wanted === undefined ? textGrid(rows, output) : textControl(rows, output));
    return 0;
  },
};

interface Row {
  id: string;
  title: string;
  owner: string;
  status: string;
  frequency: string;
  evidence: string;
  note: string;
  cells: EvidenceCell[];
}

/**
 * Controls that count, and those that ended within the period; `status` shows the latter, which need no further
 * evidence.
 */
function rowsOf(view: View): Row[] {
  return view.all('control').flatMap((control): Row[] => {
    const status = presenceOf(view, control);
    const inPlace = status === 'in-place';
    const cells = inPlace || status === 'retired' ? evidenceCells(view, control) : [];
    if (!inPlace && cells.length === 0) return [];
    const { title, owner, frequency } = control.data;
    const row: Row = {
      id: control.id,
      title: title ?? '',
      owner: owner ?? '',
      status,
      frequency: frequency ?? '',
      evidence: inPlace ? evidenceSummary(view, control) : 'not-needed',
      note: inPlace ? evidenceNote(view, control) : 'retired',
      cells,
    };
    return [row];
  });
}

function jsonReport(view: View, controls: readonly Row[]): unknown {
  const { type, asOf, from, to } = scopeOf(view);
  const period = from && to ? { from, to } : undefined;
  const report = type === undefined ? null : { type, as_of: asOf, period };
  return { version: 1, report, today: view.today ?? null, controls };
}

/** A letter for each state, so that a row fits a terminal; long rows are counted instead. */
const looks: Readonly<Record<EvidenceState, { letter: string; colour: Colour }>> = {
  covered: { letter: 'c', colour: 'green' },
  'not-applicable': { letter: 'n', colour: 'grey' },
  exception: { letter: 'X', colour: 'yellow' },
  due: { letter: 'd', colour: 'cyan' },
  late: { letter: 'L', colour: 'red' },
  missing: { letter: 'M', colour: 'red' },
};
const mostLetters = 26;

function textGrid(rows: readonly Row[], output: Output): string {
  const paint = paintFor(output.colour);
  const table = columns(
    rows.map((row) => {
      const letters =
        row.cells.length > mostLetters ? countedLetters(row.cells, paint) : oneLetterEach(row.cells, paint);
      return [printable(row.id), row.frequency, letters, row.note, paint('grey', printable(row.title))];
    }),
  );
  const legend = evidenceStates.map((state) => `${looks[state].letter} ${state}`).join(', ');
  return `${table}\n${legend}\n`;
}

function oneLetterEach(cells: readonly EvidenceCell[], paint: Paint): string {
  return cells.map(({ state }) => paint(looks[state].colour, looks[state].letter)).join('');
}

/** Such as `11c 2M`. */
function countedLetters(cells: readonly EvidenceCell[], paint: Paint): string {
  const counts = evidenceStates.map((state) => ({ state, count: cells.filter((each) => each.state === state).length }));
  const present = counts.filter(({ count }) => count > 0);
  return present.map(({ state, count }) => paint(looks[state].colour, `${count}${looks[state].letter}`)).join(' ');
}

function textControl(rows: readonly Row[], output: Output): string {
  const paint = paintFor(output.colour);
  const lineOf = (cell: EvidenceCell): string[] => {
    const interval = cell.from === cell.to ? cell.to : `${cell.from} to ${cell.to}`;
    const detail = cell.state === 'due' ? `by ${cell.due}` : cell.records.map(printable).join(', ');
    return [`  ${interval}`, cell.need, paint(looks[cell.state].colour, cell.state), detail];
  };
  const texts = rows.map((row) => {
    const name = paint('bold', printable(`${row.id} ${row.title}`.trim()));
    return `${name}: ${row.note}\n${columns(row.cells.map(lineOf))}`;
  });
  return texts.join('\n');
}
