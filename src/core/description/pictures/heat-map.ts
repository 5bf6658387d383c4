import { criteria, series as allSeries } from '../../criteria/catalogue';
import type { CriterionCoverage } from '../../coverage/state';
import type { CoverageState } from '../../model/coverage-states';
import type { Inline, ListItem } from '../block';
import type { WithWords } from './boundary';
import type { GridPicture, GridRow } from './picture';

/** Names of the states in running text. */
export const stateWords: Readonly<Record<CoverageState, string>> = {
  'not-in-scope': 'not in scope',
  'not-relevant': 'not relevant',
  gap: 'gap',
  'policy-only': 'policy only',
  planned: 'planned only',
  'carved-out': 'carved out',
  addressed: 'addressed',
  evidenced: 'evidenced',
};

/** Coverage of the criteria in scope, one row for each series; nothing without criteria in scope. */
export function heatMapPicture(coverage: readonly CriterionCoverage[]): WithWords<GridPicture> | undefined {
  const inScope = new Map(coverage.filter((each) => each.state !== 'not-in-scope').map((each) => [each.id, each]));
  const rows: GridRow[] = [];
  const words: ListItem[] = [];
  for (const { id, title } of allSeries) {
    const list = criteria.filter((each) => each.series === id).flatMap((each) => inScope.get(each.id) ?? []);
    if (list.length === 0) continue;
    rows.push({
      label: `${id} ${title}`,
      cells: list.map((each) => ({ label: each.id, words: stateWords[each.state], tone: each.state })),
    });
    const states = list.flatMap((each, index): Inline[] => [
      ...(index > 0 ? [{ text: ', ' }] : []),
      { text: `${each.id} ${stateWords[each.state]}`, state: each.state },
    ]);
    words.push({ text: [{ text: `${id} ${title}: ` }, ...states, { text: '.' }] });
  }
  return rows.length === 0 ? undefined : { picture: { type: 'grid', columns: [], rows }, words };
}
