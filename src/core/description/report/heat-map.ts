import { criteria, series as allSeries } from '../../criteria/catalogue';
import { countedCriteria, coverageOf } from '../../coverage/coverage';
import type { CoverageState, CriterionCoverage } from '../../coverage/state';
import type { View } from '../../index/view';
import type { Block, Inline } from '../block';
import { SectionBlocks, type Row } from '../build';
import type { DescribeOptions } from '../options';
import { sayIn } from '../say';

const words: Readonly<Record<CoverageState, string>> = {
  'not-in-scope': 'not in scope', 'not-relevant': 'not relevant', gap: 'gap', 'policy-only': 'policy only', planned: 'planned only',
  'carved-out': 'carved out', addressed: 'addressed', evidenced: 'evidenced',
};

/** Coverage by series, each criterion with its state in words. For the preparer; no part of a report. */
export function heatMap(view: View, options: DescribeOptions): Block[] {
  const say = sayIn(options);
  const blocks = new SectionBlocks('coverage');
  const coverage = coverageOf(view);
  const counted = countedCriteria(coverage);
  const open = coverage.criteria.filter((each) => each.state === 'gap' || each.state === 'policy-only' || each.state === 'planned');
  const rows = rowsOf(coverage.criteria);
  return [
    blocks.heading('heading', 1, say`Annex. Where the programme stands`),
    blocks.box('preparer', 'For the preparer', say`The annex is taken from the files of the programme. It is no part of a report and says nothing about what the CPA firm will conclude.`),
    blocks.paragraph('fraction', counted === 0 ? 'No criterion is in scope yet.' : `${coverage.summary.covered}/${counted} criteria are addressed by a control in place or carved out with monitoring.`),
    ...(rows.length > 0 ? [blocks.table('table', ['Series', 'Criteria and their state'], rows, 'Coverage of the criteria in scope')] : []),
    ...(open.length > 0 ? [blocks.table('open', ['Criterion', 'State', 'Why'], open.map((each) => ({ key: each.id, cells: [each.id, state(each, words[each.state]), each.reason], sources: [] })), 'Criteria without a control in place')] : []),
  ];
}

function rowsOf(coverage: readonly CriterionCoverage[]): Row[] {
  const inScope = new Map(coverage.filter((each) => each.state !== 'not-in-scope').map((each) => [each.id, each]));
  return allSeries.flatMap((series) => {
    const list = criteria.filter((each) => each.series === series.id).flatMap((each) => inScope.get(each.id) ?? []);
    if (list.length === 0) return [];
    const cell = list.flatMap((each, index): Inline[] => [...(index > 0 ? [{ text: ', ' }] : []), ...state(each, `${each.id} ${words[each.state]}`)]);
    return [{ key: series.id, cells: [`${series.id} ${series.title}`, cell], sources: [] }];
  });
}

function state(criterion: CriterionCoverage, text: string): Inline[] {
  return [{ text, state: criterion.state }];
}
