import { categories, criteria, criterionById, series } from '../../core/criteria/catalogue';
import { countedCriteria, coverageOf, isCovered } from '../../core/coverage/coverage';
import { controlsOf, criterionCoverage } from '../../core/coverage/criterion';
import { controlsNaming, plannedNote, presenceOf } from '../../core/coverage/presence';
import { waysToRaise } from '../../core/coverage/raise';
import { evidenceNote } from '../../core/evidence/words';
import type { CriterionCoverage } from '../../core/coverage/state';
import type { DescribeOptions } from '../../core/description/options';
import type { Entity } from '../../core/index/entity';
import { numberInFile } from '../../core/index/same-id';
import type { View } from '../../core/index/view';
import type {
  CoverageCriterion,
  CoverageItem,
  CoverageResult,
  CoverageStep,
  FocusPoint,
} from '../../protocol/coverage';
import type { Place } from '../../protocol/place';
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
    return withPlaced(
      row,
      row.items.map((each) => withPlace(each, placeOf(context, each))),
      row.steps.map((each) => withPlace(each, placeOfStep(context, each))),
    );
  });
  return { ...picture, root: context.uriOf(''), criteria: rows };
}

const shown = new WeakMap<CoverageCriterion, CoverageCriterion>();

/** A remembered criterion with these items and steps. Returns the previous object when they are the same objects. */
function withPlaced(row: CoverageCriterion, items: CoverageItem[], steps: CoverageStep[]): CoverageCriterion {
  const before = shown.get(row);
  const same = (one: readonly object[], other: readonly object[]): boolean =>
    one.every((each, index) => each === other[index]);
  if (before && same(before.items, items) && same(before.steps, steps)) return before;
  const now = { ...row, items, steps };
  shown.set(row, now);
  return now;
}

/** The company's short name, else its name, which distinguishes programmes; empty when no record gives it. */
export function companyName(context: ResultContext): string {
  return nameIn(context.programme.view('visible'), context);
}

function nameIn(view: View, { options }: ResultContext): string {
  const company = view.manifest('company');
  return [company?.short_name, company?.name, options?.companyName].find((each) => each?.trim()) ?? '';
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
    steps: steps.map((each) => ({ ...each, place: null })),
    focus: criterion.focus.map((each) => focusPoint(view, criterion.id, each)),
    activities: [...criterion.activities],
    evidence: [...criterion.evidence],
    pitfall: criterion.pitfall ?? '',
    items: [
      ...controlsOf(view, criterion.id).map((control) => controlItem(view, control)),
      ...coverage.policies.map((id) => item(context, view, 'policy', id, 'supports')),
      ...coverage.csocs.map((id) => item(context, view, 'csoc', id, 'assumed of the vendor')),
    ],
  };
}

/** Points of focus are guidance; controls in scope that name one are shown, and nothing is counted. */
function focusPoint(view: View, criterion: string, { id, text }: { id: string; text: string }): FocusPoint {
  const name = `${criterion}/${id}`;
  return { id: name, text, controls: controlsNaming(view, 'focus', name).map((each) => each.id) };
}

function controlItem(view: View, control: Entity<'control'>): CoverageItem {
  const { title, owner } = control.data;
  return {
    kind: 'control',
    id: control.id,
    title: title ?? '',
    note: controlNote(view, control),
    file: control.file,
    number: numberInFile(view, control),
    place: null,
    ...(owner ? { owner } : {}),
  };
}

function item(context: Context, view: View, kind: CoverageItem['kind'], id: string, note: string): CoverageItem {
  const found = kindsOf(kind).find((each) =>
    each === 'csoc' ? view.declarations(each, id).length > 0 : view.get(each, id) !== undefined,
  );
  return { kind, id, title: found ? (titleOf(context.programme, found, id) ?? '') : '', note, place: null };
}

/** Why it does not count yet, or the state of its evidence. */
function controlNote(view: View, control: Entity<'control'>): string {
  return presenceOf(view, control) === 'planned' ? plannedNote(control) : evidenceNote(view, control);
}

/** The record of the step's own file: what is assumed of the vendor, else the vendor; the control. */
function placeOfStep(context: Context, { act, id, csoc, file, number }: CoverageStep): Place | null {
  const names =
    act === 'monitor'
      ? ([
          ['csoc', csoc],
          ['vendor', id],
        ] as const)
      : ([['control', id]] as const);
  for (const [kind, name] of names) {
    const all = name === undefined ? [] : context.programme.tables.declarations(kind, name);
    const declaration = all.filter((each) => each.entity.file === file)[number ?? 0];
    const location = declaration && declarationLocation(context, declaration);
    if (location) return location;
  }
  return null;
}

function placeOf(context: Context, { kind, id, file, number }: CoverageItem): CoverageItem['place'] {
  for (const declaredKind of kindsOf(kind)) {
    const all = context.programme.tables.declarations(declaredKind, id);
    const declaration = all.filter((each) => each.entity.file === file)[number ?? 0] ?? all[0];
    const location = declaration && declarationLocation(context, declaration);
    if (location) return location;
  }
  return null;
}

/** Narratives and procedures that claim a criterion are listed with the policies. */
function kindsOf(kind: CoverageItem['kind']): readonly ('control' | 'policy' | 'narrative' | 'procedure' | 'csoc')[] {
  return kind === 'policy' ? ['policy', 'narrative', 'procedure'] : [kind];
}
