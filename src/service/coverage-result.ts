import { categories, criteria, criterionById, series } from '../core/criteria/catalogue';
import { countedCriteria, coverageOf, isCovered } from '../core/coverage/coverage';
import { criterionCoverage } from '../core/coverage/criterion';
import { presenceOf } from '../core/coverage/presence';
import { evidenceStatus } from '../core/coverage/evidence';
import type { CriterionCoverage } from '../core/coverage/state';
import type { DescribeOptions } from '../core/description/options';
import type { View } from '../core/index/view';
import type { CoverageCriterion, CoverageItem, CoverageResult } from '../server/protocol';
import { titleOf } from './names';
import { declarationLocation, type FileContext } from './place';

type Context = Pick<FileContext, 'programme' | 'uriOf'> & { options?: DescribeOptions };

const coverageKey = 'coverage result';
const keyOfCriterion = (id: string): string => `${coverageKey} ${id}`;

/** Whether a change (its `stale`) may have changed the picture. */
export function touchesCoverage(stale: ReadonlySet<string>): boolean {
  return stale.has(coverageKey) || criteria.some((each) => stale.has(keyOfCriterion(each.id)));
}

/** What the criteria view shows of a programme. Places are those of this moment; everything else is remembered by criterion. */
export function coverageResult(context: Context): CoverageResult {
  const { programme } = context;
  const picture = programme.remember(coverageKey, 'visible', (view) => pictureOf(context, view));
  const rows = criteria.map(({ id }): CoverageCriterion => {
    const row = programme.remember(keyOfCriterion(id), 'visible', (view) => criterionOf(context, view, criterionCoverage(view, id)));
    return { ...row, items: row.items.map((each) => ({ ...each, place: placeOf(context, each) })) };
  });
  return { ...picture, root: context.uriOf(''), criteria: rows };
}

function pictureOf(context: Context, view: View): Omit<CoverageResult, 'root' | 'criteria'> {
  const coverage = coverageOf(view);
  return {
    layout: view.layout,
    name: view.manifest('company')?.short_name ?? view.manifest('company')?.name ?? context.options?.companyName ?? '',
    hasManifest: view.manifestEntity() !== undefined,
    categories: categories.map(({ id, title }) => ({ id, title })),
    series: series.map(({ id, title, category }) => ({ id, title, category })),
    inScope: countedCriteria(coverage),
    covered: coverage.criteria.filter((each) => isCovered(each.state)).length,
    gaps: coverage.criteria.filter((each) => each.state === 'gap').length,
  };
}

function criterionOf(context: Context, view: View, coverage: CriterionCoverage): CoverageCriterion {
  const criterion = criterionById(coverage.id)!;
  return {
    id: criterion.id, category: criterion.category, series: criterion.series, title: criterion.title, summary: criterion.summary,
    state: coverage.state, reason: coverage.reason, focus: criterion.focus.map((each) => each.text), activities: [...criterion.activities],
    evidence: [...criterion.evidence], pitfall: criterion.pitfall ?? '',
    items: [
      ...coverage.controls.map((id) => item(context, view, 'control', id, controlNote(view, id))),
      ...coverage.policies.map((id) => item(context, view, 'policy', id, 'supports')),
      ...coverage.csocs.map((id) => item(context, view, 'csoc', id, 'assumed of the vendor')),
    ],
  };
}

function item(context: Context, view: View, kind: CoverageItem['kind'], id: string, note: string): CoverageItem {
  const found = kindsOf(kind).find((each) => (each === 'csoc' ? view.declarations(each, id).length > 0 : view.get(each, id) !== undefined));
  return { kind, id, title: found ? titleOf(context.programme, found, id) ?? '' : '', note, place: null };
}

/** Planned, or how its evidence stands. */
function controlNote(view: View, id: string): string {
  const control = view.get('control', id);
  if (!control) return '';
  if (presenceOf(view, control) === 'planned') return control.data.since ? `planned from ${control.data.since}` : 'planned';
  const { records, current, missing } = evidenceStatus(view, id);
  if (current) return 'evidence current';
  if (records.length === 0) return 'no evidence';
  return missing.length > 0 ? `evidence missing for ${missing.length} ${missing.length === 1 ? 'interval' : 'intervals'}` : 'evidence not current';
}

function placeOf(context: Context, { kind, id }: CoverageItem): CoverageItem['place'] {
  for (const each of kindsOf(kind)) {
    const declaration = context.programme.tables.declarations(each, id)[0];
    const location = declaration && declarationLocation(context, declaration);
    if (location) return location;
  }
  return null;
}

/** Narratives and procedures that claim a criterion are listed with the policies. */
function kindsOf(kind: CoverageItem['kind']): readonly ('control' | 'policy' | 'narrative' | 'procedure' | 'csoc')[] {
  return kind === 'policy' ? ['policy', 'narrative', 'procedure'] : [kind];
}
