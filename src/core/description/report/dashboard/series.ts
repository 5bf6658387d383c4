import { countedCriteria, coverageOf, isCovered } from '../../../coverage/coverage';
import type { CriterionCoverage } from '../../../coverage/state';
import { coverageStates } from '../../../model/coverage-states';
import { criterionById, series as allSeries } from '../../../criteria/catalogue';
import type { View } from '../../../index/view';
import { stateWords } from '../../pictures/heat-map';
import type { Block, Inline } from '../../block';
import type { Row, SectionBlocks } from '../../build';

/**
 * A row for each series with criteria in scope: the fraction that is covered, and how many criteria are in which state.
 */
export function coverageBySeries(blocks: SectionBlocks, view: View): Block[] {
  const coverage = coverageOf(view);
  const counted = countedCriteria(coverage);
  const rows = allSeries.flatMap(({ id, title }) => {
    const list = coverage.criteria.filter(
      (each) => each.state !== 'not-in-scope' && criterionById(each.id)?.series === id,
    );
    return list.length === 0 ? [] : [rowOf(id, title, list)];
  });
  return [
    blocks.heading('series', 2, 'Coverage by series'),
    blocks.paragraph(
      'series/fraction',
      counted === 0
        ? 'No criterion is in scope yet.'
        : `${coverage.summary.covered}/${counted} criteria are covered: by a control in place, or carved out with monitoring.`,
    ),
    ...(rows.length > 0
      ? [blocks.table('series/table', ['Series', 'Covered', 'States'], rows, 'Coverage by series')]
      : []),
  ];
}

function rowOf(id: string, title: string, list: readonly CriterionCoverage[]): Row {
  const counted = list.filter((each) => each.state !== 'not-relevant').length;
  const covered = list.filter((each) => isCovered(each.state)).length;
  return {
    key: id,
    cells: [`${id} ${title}`, counted === 0 ? 'none relevant' : `${covered}/${counted}`, statesOf(list)],
    sources: [],
  };
}

/** The least covered first, since they ask for work. */
function statesOf(list: readonly CriterionCoverage[]): Inline[] {
  const counts = coverageStates
    .map((state) => ({ state, count: list.filter((each) => each.state === state).length }))
    .filter((each) => each.count > 0);
  return counts.flatMap(({ state, count }, index): Inline[] => [
    ...(index > 0 ? [{ text: ', ' }] : []),
    { text: `${count} ${stateWords[state]}`, state },
  ]);
}
