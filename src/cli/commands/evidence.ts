import { presenceOf } from '../../core/coverage/presence';
import { scopeOf } from '../../core/scope/scope';
import { evidenceCells, evidenceStates, type EvidenceCell, type EvidenceState } from '../../core/evidence/cells';
import { evidenceNote, evidenceSummary } from '../../core/evidence/words';
import type { View } from '../../core/index/view';
import { oneOf, readArguments } from '../arguments';
import { Failure } from '../failure';
import { load } from '../load';
import type { Output } from '../output';
import { paintFor, type Colour } from '../text/paint';
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
    '--today YYYY-MM-DD     the day of the judgement; default: when everything is over',
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

/** Controls that count, and those that ended within the period; the latter are told by `status` and need nothing any more. */
function rowsOf(view: View): Row[] {
  return view.all('control').flatMap((control): Row[] => {
    const status = presenceOf(view, control);
    const inPlace = status === 'in-place';
    const cells = inPlace || status === 'retired' ? evidenceCells(view, control) : [];
    if (!inPlace && cells.length === 0) return [];
    const { title, owner, frequency } = control.data;
    return [
      {
        id: control.id,
        title: title ?? '',
        owner: owner ?? '',
        status,
        frequency: frequency ?? '',
        evidence: inPlace ? evidenceSummary(view, control.id) : 'not-needed',
        note: inPlace ? evidenceNote(view, control.id) : 'retired',
        cells,
      },
    ];
  });
}

function jsonReport(view: View, controls: readonly Row[]): unknown {
  const { type, asOf, from, to } = scopeOf(view);
  return {
    version: 1,
    report:
      type === undefined
        ? null
        : { type, ...(asOf ? { as_of: asOf } : {}), ...(from && to ? { period: { from, to } } : {}) },
    today: view.today ?? null,
    controls,
  };
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
  const letters = (cells: readonly EvidenceCell[]): string =>
    cells.length > mostLetters
      ? evidenceStates
          .flatMap((state) => {
            const count = cells.filter((each) => each.state === state).length;
            return count > 0 ? [paint(looks[state].colour, `${count}${looks[state].letter}`)] : [];
          })
          .join(' ')
      : cells.map(({ state }) => paint(looks[state].colour, looks[state].letter)).join('');
  const table = columns(
    rows.map((each) => [
      printable(each.id),
      each.frequency,
      letters(each.cells),
      each.note,
      paint('grey', printable(each.title)),
    ]),
  );
  const legend = evidenceStates.map((state) => `${looks[state].letter} ${state}`).join(', ');
  return `${table}\n${legend}\n`;
}

function textControl(rows: readonly Row[], output: Output): string {
  const paint = paintFor(output.colour);
  return rows
    .map(
      (row) =>
        `${paint('bold', printable(`${row.id} ${row.title}`.trim()))}: ${row.note}\n${columns(
          row.cells.map((each) => [
            `  ${each.from === each.to ? each.to : `${each.from} to ${each.to}`}`,
            each.need,
            paint(looks[each.state].colour, each.state),
            each.state === 'due' ? `by ${each.due}` : each.records.map(printable).join(', '),
          ]),
        )}`,
    )
    .join('\n');
}
