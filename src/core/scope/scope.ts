import { categories as allCategories, criteria } from '../criteria/catalogue';
import { normaliseCategory } from '../criteria/normalise';
import type { View } from '../index/view';

/** What is examined, and when. All dates are ISO days. */
export interface Scope {
  type?: 1 | 2;
  asOf?: string;
  from?: string;
  to?: string;
  /** Staleness is judged at this day: the end of the period or the report's date, today when earlier. */
  reference?: string;
  /** In catalogue order. */
  categories: string[];
}

/** Without a manifest (an adopted repository) all categories are in scope: none has been left out yet. */
export function scopeOf(view: View): Scope {
  return view.derive('scope', computeScope);
}

function computeScope(view: View): Scope {
  const report = view.manifest('report');
  const scope: Scope = { categories: categoriesInScope(view) };
  if (report?.type === 1 || report?.type === 2) scope.type = report.type;
  if (report?.as_of && scope.type !== 2) scope.asOf = report.as_of;
  if (scope.type !== 1) {
    if (report?.period?.from) scope.from = report.period.from;
    if (report?.period?.to) scope.to = report.period.to;
  }
  const end = scope.to ?? scope.asOf;
  const reference = end && view.today ? (view.today < end ? view.today : end) : (end ?? view.today);
  if (reference) scope.reference = reference;
  return scope;
}

function categoriesInScope(view: View): string[] {
  if (!view.manifestEntity()) return allCategories.map((each) => each.id);
  const chosen = new Set((view.manifest('categories') ?? []).map((each) => normaliseCategory(String(each)) ?? ''));
  return allCategories.map((each) => each.id).filter((id) => chosen.has(id));
}

/** Ids of the criteria of the categories in scope, in catalogue order; those declared not relevant included. */
export function inScopeCriteria(view: View): string[] {
  const { categories } = scopeOf(view);
  return criteria.filter((each) => categories.includes(each.category)).map((each) => each.id);
}
