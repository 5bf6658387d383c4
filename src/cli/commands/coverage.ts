import { criterionById, series as allSeries } from '../../core/criteria/catalogue';
import { countedCriteria, coverageOf } from '../../core/coverage/coverage';
import type { Coverage, CoverageState } from '../../core/coverage/state';
import { oneOf, readArguments } from '../arguments';
import { load } from '../load';
import type { Output } from '../output';
import { paintFor, type Colour } from '../text/paint';
import { printable } from '../text/printable';
import { columns } from '../text/table';
import type { Command } from './command';

export const coverage: Command = {
  name: 'coverage',
  summary: 'show the state of every criterion',
  use: 'soc2 coverage [DIR] [--format text|json] [--today YYYY-MM-DD]',
  options: ['--format text|json     how to print; default text', '--today YYYY-MM-DD     judge evidence as of this day'],
  async run(words, output) {
    const given = readArguments(words, { format: { type: 'string' } }, this.use);
    const format = oneOf(['text', 'json'], given.text('format'), 'text', 'format');
    const { programme } = await load(given.directory, { today: given.today, allowNone: true });
    const result = coverageOf(programme.view('visible'));
    output.out(format === 'json' ? `${JSON.stringify(jsonReport(result), null, 2)}\n` : textReport(result, output));
    return 0;
  },
};

function jsonReport({ layout, report, categories, summary, criteria }: Coverage): unknown {
  return {
    version: 1, layout, report, categories, summary,
    criteria: criteria.map(({ id, category, state, controls, policies, csocs }) => ({ id, category, state, controls, policies, csocs })),
  };
}

/** A sign and a colour for each state; the words carry the meaning. */
const looks: Readonly<Record<CoverageState, { sign: string; colour: Colour }>> = {
  'not-in-scope': { sign: ' ', colour: 'grey' }, 'not-relevant': { sign: '/', colour: 'grey' }, gap: { sign: '!', colour: 'red' },
  'policy-only': { sign: '?', colour: 'yellow' }, planned: { sign: '~', colour: 'yellow' }, 'carved-out': { sign: '>', colour: 'cyan' },
  addressed: { sign: '+', colour: 'blue' }, evidenced: { sign: '*', colour: 'green' },
};

function textReport(result: Coverage, output: Output): string {
  const paint = paintFor(output.colour);
  const shown = result.criteria.filter((each) => each.state !== 'not-in-scope');
  const blocks = allSeries.flatMap(({ id, title }) => {
    const rows = shown.filter((each) => criterionById(each.id)?.series === id).map((each) => {
      const { sign, colour } = looks[each.state];
      const by = [...each.controls, ...each.csocs, ...(each.state === 'policy-only' ? each.policies : [])].map(printable).join(', ');
      return [`  ${paint(colour, sign)} ${each.id}`, paint(colour, each.state), criterionById(each.id)?.title ?? '', paint('grey', by)];
    });
    return rows.length > 0 ? [`${paint('bold', `${id} ${title}`)}\n${columns(rows)}`] : [];
  });
  const states = Object.entries(result.summary.byState).filter(([state, count]) => count > 0 && state !== 'not-in-scope').map(([state, count]) => `${count} ${state}`);
  const head = `${result.summary.covered}/${countedCriteria(result)} criteria covered (${states.join(', ')})`;
  return `${blocks.join('\n')}\n${paint('bold', head)}\nCategories: ${result.categories.join(', ')}\n`;
}
