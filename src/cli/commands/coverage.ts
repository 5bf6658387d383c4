import { categories as allCategories, criterionById, series as allSeries } from '../../core/criteria/catalogue';
import { normaliseCategory } from '../../core/criteria/normalise';
import { criterionCoverage } from '../../core/coverage/criterion';
import { raiseSteps } from '../../core/coverage/raise';
import type { Programme } from '../../core/index/programme';
import type { View } from '../../core/index/view';
import { WhatIfProgramme } from '../../core/index/what-if';
import { unmappedControls } from '../../core/coverage/unmapped-controls';
import { Failure } from '../failure';
import { countedCriteria, coverageOf } from '../../core/coverage/coverage';
import type { Coverage } from '../../core/coverage/state';
import type { CoverageState } from '../../core/model/coverage-states';
import { oneOf, readArguments } from '../arguments';
import { learnTrend } from '../facts';
import { load } from '../load';
import type { Output } from '../output';
import { paintFor, type Colour } from '../text/paint';
import { printable } from '../text/printable';
import { historyTable } from '../text/history-table';
import { columns } from '../text/table';
import type { Command } from './command';

export const coverage: Command = {
  name: 'coverage',
  summary: 'show the state of every criterion',
  use: 'soc2 coverage [DIR] [--explain] [--history] [--type 1|2] [--categories LIST] [--format text|json] [--today YYYY-MM-DD]',
  options: [
    '--explain              why each criterion has its state, and what would raise it',
    '--history              how coverage went on month by month, as git tells it',
    '--type 1|2             as if the report were of this type',
    '--categories LIST      as if these were examined: security,availability,...',
    '--format text|json     how to print; default text',
    '--today YYYY-MM-DD     judge evidence as of this day; default: the manifest’s',
  ],
  async run(words, output) {
    const given = readArguments(
      words,
      {
        format: { type: 'string' },
        explain: { type: 'boolean' },
        history: { type: 'boolean' },
        type: { type: 'string' },
        categories: { type: 'string' },
      },
      this.use,
    );
    const format = oneOf(['text', 'json'], given.text('format'), 'text', 'format');
    const loaded = await load(given.directory, { today: given.today, allowNone: true });
    const view = asIf(loaded.programme, given.text('type'), given.text('categories')).view('visible');
    const result = coverageOf(view);
    const explain = given.flag('explain') ? (id: string): Explanation => explanationOf(view, id) : undefined;
    const history = given.flag('history') ? await learnTrend(loaded) : undefined;
    if (history?.why !== undefined) output.error(`soc2: ${history.why}\n`);
    output.out(
      format === 'json'
        ? `${JSON.stringify({ ...jsonReport(result, explain), history: history?.points }, null, 2)}\n`
        : `${textReport(result, output, explain)}${history && history.points.length > 0 ? `\n${historyTable(history.points)}` : ''}`,
    );
    return 0;
  },
};

/**
 * The programme with the report type and categories of the options in place of its own; itself without such options.
 */
function asIf(programme: Programme, type: string | undefined, categories: string | undefined): Programme {
  if (type === undefined && categories === undefined) return programme;
  const chosen = categories?.split(',').map((each) => normaliseCategory(each) ?? unknownCategory(each));
  return new WhatIfProgramme(programme, {
    type: type === undefined ? undefined : oneOf(['1', '2'], type, '2', 'type') === '1' ? 1 : 2,
    categories: chosen,
  }).programme;
}

function unknownCategory(text: string): never {
  throw new Failure(
    `There is no category ${text.trim()}. Categories: ${allCategories.map((each) => each.id).join(', ')}.`,
  );
}

interface Explanation {
  reason: string;
  raise: string[];
  /** Ids of controls that fit the criterion but do not name it yet, best first. */
  candidates: string[];
}

function explanationOf(view: View, id: string): Explanation {
  const { reason, state } = criterionCoverage(view, id);
  const open = state === 'gap' || state === 'policy-only' || state === 'planned';
  return {
    reason,
    raise: raiseSteps(view, id),
    candidates: open
      ? unmappedControls(view, id)
          .slice(0, 5)
          .map((each) => each.id)
      : [],
  };
}

function jsonReport(
  { layout, report, categories, summary, criteria }: Coverage,
  explain: ((id: string) => Explanation) | undefined,
): object {
  return {
    version: 1,
    layout,
    report,
    categories,
    summary,
    criteria: criteria.map(({ id, category, state, controls, policies, csocs }) => ({
      id,
      category,
      state,
      controls,
      policies,
      csocs,
      ...explain?.(id),
    })),
  };
}

/** A sign and a colour for each state; the words carry the meaning. */
const looks: Readonly<Record<CoverageState, { sign: string; colour: Colour }>> = {
  'not-in-scope': { sign: ' ', colour: 'grey' },
  'not-relevant': { sign: '/', colour: 'grey' },
  gap: { sign: '!', colour: 'red' },
  'policy-only': { sign: '?', colour: 'yellow' },
  planned: { sign: '~', colour: 'yellow' },
  'carved-out': { sign: '>', colour: 'cyan' },
  addressed: { sign: '+', colour: 'blue' },
  evidenced: { sign: '*', colour: 'green' },
};

function textReport(result: Coverage, output: Output, explain: ((id: string) => Explanation) | undefined): string {
  const paint = paintFor(output.colour);
  const shown = result.criteria.filter((each) => each.state !== 'not-in-scope');
  const blocks = allSeries.flatMap(({ id, title }) => {
    const rows = shown
      .filter((each) => criterionById(each.id)?.series === id)
      .map((row) => {
        const { sign, colour } = looks[row.state];
        const by = [...row.controls, ...row.csocs, ...(row.state === 'policy-only' ? row.policies : [])]
          .map(printable)
          .join(', ');
        return [
          `  ${paint(colour, sign)} ${row.id}`,
          paint(colour, row.state),
          criterionById(row.id)?.title ?? '',
          paint('grey', by),
        ];
      });
    const table = explain
      ? explained(
          rows,
          shown.filter((each) => criterionById(each.id)?.series === id).map((each) => explain(each.id)),
        )
      : columns(rows);
    return rows.length > 0 ? [`${paint('bold', `${id} ${title}`)}\n${table}`] : [];
  });
  const states = Object.entries(result.summary.byState)
    .filter(([state, count]) => count > 0 && state !== 'not-in-scope')
    .map(([state, count]) => `${count} ${state}`);
  const head = `${result.summary.covered}/${countedCriteria(result)} criteria covered (${states.join(', ')})`;
  return `${blocks.join('\n')}\n${paint('bold', head)}\nCategories: ${result.categories.join(', ')}\n`;
}

/** Each row with its explanation below. */
function explained(rows: readonly string[][], explanations: readonly Explanation[]): string {
  const lines = columns(rows).split('\n');
  return (
    explanations
      .map(({ reason, raise, candidates }, index) =>
        [
          lines[index]!,
          `      ${printable(reason)}`,
          ...raise.map((each) => `      -> ${printable(each)}`),
          ...(candidates.length > 0 ? [`      may fit: ${candidates.map(printable).join(', ')}`] : []),
        ].join('\n'),
      )
      .join('\n') + '\n'
  );
}
