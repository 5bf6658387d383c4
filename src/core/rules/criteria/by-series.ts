import { criterionCoverage } from '../../coverage/criterion';
import type { CriterionCoverage } from '../../coverage/state';
import { criterionById, seriesOf } from '../../criteria/catalogue';
import type { View } from '../../index/view';
import { commaList } from '../../language/words';
import { inScopeCriteria } from '../../scope/scope';
import type { Finding } from '../rule';

type Group = readonly [CriterionCoverage, ...CriterionCoverage[]];

/** The criteria in scope for which `wanted` is true, those of one series together, in the order of the catalogue. */
export function bySeries(view: View, wanted: (coverage: CriterionCoverage) => boolean): Group[] {
  const groups = new Map<string, Group>();
  for (const id of inScopeCriteria(view)) {
    const coverage = criterionCoverage(view, id);
    if (!wanted(coverage)) continue;
    const { series } = criterionById(id)!;
    groups.set(series, [...(groups.get(series) ?? []), coverage] as unknown as Group);
  }
  return [...groups.values()];
}

/** `CC6.4 is`; of several criteria `CC6 Logical and physical access controls: CC6.4 and CC6.5 are`. */
export function criteriaAre(group: Group, is = 'is', are = 'are'): string {
  return group.length === 1 ? `${group[0].id} ${is}` : `${seriesHead(group)}${idList(group)} ${are}`;
}

/** `CC6 Logical and physical access controls: `, which begins a message about several criteria. */
export function seriesHead([{ id }]: Group): string {
  const { id: series, title } = seriesOf(id)!;
  return `${series} ${title}: `;
}

/** `CC6.4, CC6.5 and CC6.8` */
export function idList(found: readonly CriterionCoverage[]): string {
  return commaList(found.map((each) => each.id));
}

/** `CC6.4, CC6.5 and CC6.8`; more than three `CC6.1, CC6.2 and 5 more of CC6`. */
export function fewCriteria(ids: readonly string[]): string {
  return ids.length < 4
    ? commaList(ids)
    : `${ids[0]}, ${ids[1]} and ${ids.length - 2} more of ${seriesOf(ids[0]!)!.id}`;
}

/** The ids that one of the criteria or several of them share, each once. */
export function idsOf(group: Group, key: 'controls' | 'policies' | 'csocs'): string[] {
  return [...new Set(group.flatMap((each) => each[key]))];
}

/** Criteria that a finding is about. */
export function criteriaOf(finding: Finding): readonly string[] {
  return finding.data?.ids as readonly string[];
}
