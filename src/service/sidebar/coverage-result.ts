import { categories, criteria, criterionById, series } from '../../core/criteria/catalogue';
import { countedCriteria, coverageOf, isCovered } from '../../core/coverage/coverage';
import { criterionCoverage } from '../../core/coverage/criterion';
import { presenceOf } from '../../core/coverage/presence';
import { waysToRaise } from '../../core/coverage/raise';
import { evidenceNote } from '../../core/evidence/words';
import type { CriterionCoverage } from '../../core/coverage/state';
import type { DescribeOptions } from '../../core/description/options';
import type { View } from '../../core/index/view';
import type { CoverageCriterion, CoverageItem, CoverageResult, FocusPoint } from '../../protocol/coverage';
import { titleOf } from '../names';
import { declarationLocation, type FileContext } from '../place';
import { withPlace } from './with-place';

/** The input of results about a whole programme. */
export type ResultContext = Pick<FileContext, 'programme' | 'uriOf'> & { options?: DescribeOptions };
type Context = ResultContext;

const coverageKey = 'coverage result';
const keyOfCriterion = (id: string): string => `${coverageKey} ${id}`;

/** Whether a change of the programme (its `stale` keys) may have changed the coverage. */
export function touchesCoverage(stale: ReadonlySet<string>): boolean {
  return stale.has(coverageKey) || criteria.some((each) => stale.has(keyOfCriterion(each.id)));
}

/**
 * The rows of the criteria view for a programme. Places are always current; everything else is remembered by criterion.
 */
export function coverageResult(context: Context): CoverageResult {
  const { programme } = context;
  const picture = programme.remember(coverageKey, 'visible', (view) => pictureOf(context, view));
  const rows = criteria.map(({ id }): CoverageCriterion => {
    const row = programme.remember(keyOfCriterion(id), 'visible', (view) =>
      criterionOf(context, view, criterionCoverage(view, id)),
    );
    return withItems(
      row,
      row.items.map((each) => withPlace(each, placeOf(context, each))),
    );
  });
  return { ...picture, root: context.uriOf(''), criteria: rows };
}

const shown = new WeakMap<CoverageCriterion, CoverageCriterion>();

/** A remembered criterion with these items. Returns the previous object when the items are the same objects. */
function withItems(row: CoverageCriterion, items: CoverageItem[]): CoverageCriterion {
  const before = shown.get(row);
  if (before && before.items.every((each, index) => each === items[index])) return before;
  const now = { ...row, items };
  shown.set(row, now);
  return now;
}

/** The company's short name, which distinguishes programmes; empty when no record gives it. */
export function programmeName(context: ResultContext): string {
  return nameIn(context.programme.view('visible'), context);
}

function nameIn(view: View, { options }: ResultContext): string {
  return view.manifest('company')?.short_name ?? view.manifest('company')?.name ?? options?.companyName ?? '';
}

function pictureOf(context: Context, view: View): Omit<CoverageResult, 'root' | 'criteria'> {
  const coverage = coverageOf(view);
  return {
    layout: view.layout,
    name: nameIn(view, context),
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
  const steps = waysToRaise(view, criterion.id);
  return {
    id: criterion.id,
    category: criterion.category,
    series: criterion.series,
    title: criterion.title,
    summary: criterion.summary,
    state: coverage.state,
    reason: coverage.reason,
    raise: steps.map((each) => each.text),
    steps,
    focus: criterion.focus.map((each) => focusPoint(view, criterion.id, each)),
    activities: [...criterion.activities],
    evidence: [...criterion.evidence],
    pitfall: criterion.pitfall ?? '',
    items: [
      ...coverage.controls.map((id) => ({
        ...item(context, view, 'control', id, controlNote(view, id)),
        ...ownerOf(view, id),
      })),
      ...coverage.policies.map((id) => item(context, view, 'policy', id, 'supports')),
      ...coverage.csocs.map((id) => item(context, view, 'csoc', id, 'assumed of the vendor')),
    ],
  };
}

/** Points of focus are guidance; controls in scope that name one are shown, and nothing is counted. */
function focusPoint(view: View, criterion: string, { id, text }: { id: string; text: string }): FocusPoint {
  const name = `${criterion}/${id}`;
  const naming = view
    .referrers('control', 'focus', name)
    .filter((each) => presenceOf(view, each) === 'in-place' || presenceOf(view, each) === 'planned');
  return { id: name, text, controls: naming.map((each) => each.id) };
}

function ownerOf(view: View, control: string): { owner?: string } {
  const owner = view.get('control', control)?.data.owner;
  return owner ? { owner } : {};
}

function item(context: Context, view: View, kind: CoverageItem['kind'], id: string, note: string): CoverageItem {
  const found = kindsOf(kind).find((each) =>
    each === 'csoc' ? view.declarations(each, id).length > 0 : view.get(each, id) !== undefined,
  );
  return { kind, id, title: found ? (titleOf(context.programme, found, id) ?? '') : '', note, place: null };
}

/** Planned, or the state of its evidence. */
function controlNote(view: View, id: string): string {
  const control = view.get('control', id);
  if (!control) return '';
  if (presenceOf(view, control) === 'planned')
    return control.data.since ? `planned from ${control.data.since}` : 'planned';
  return evidenceNote(view, id);
}

function placeOf(context: Context, { kind, id }: CoverageItem): CoverageItem['place'] {
  for (const declaredKind of kindsOf(kind)) {
    const declaration = context.programme.tables.declarations(declaredKind, id)[0];
    const location = declaration && declarationLocation(context, declaration);
    if (location) return location;
  }
  return null;
}

/** Narratives and procedures that claim a criterion are listed with the policies. */
function kindsOf(kind: CoverageItem['kind']): readonly ('control' | 'policy' | 'narrative' | 'procedure' | 'csoc')[] {
  return kind === 'policy' ? ['policy', 'narrative', 'procedure'] : [kind];
}
