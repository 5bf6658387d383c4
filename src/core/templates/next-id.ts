import { criterionById, type Criterion } from '../criteria/catalogue';
import type { View } from '../index/view';
import type { IdKind } from '../model/kinds';
import { companionsOf } from '../suggest/companions';
import { nextNumber } from './free-name';

/** An id that ends in a number, which counts records: it is neither a date nor a hash. */
const numberedId = /^(.*\D)(\d{1,6})$/;

/** A year in a prefix, as in `F-2026-`. */
const yearInPrefix = /(?<!\d)(?:19|20)\d\d(?=-$)/;

/** A prefix that is a criterion or a series, as in `CC6.1-01`. */
const criterionPrefix = /^(?:CC|PI|A|C|P)\d(?:\.\d*)?(?![A-Za-z])/i;

/** The prefix of a control of which nothing tells the series. */
const neutral = 'CT-';

/**
 * The next id of a new control: in the series whose prefix the programme's own controls of the criterion use, or of
 * criteria that go with it; `CT-01` where no prefix means that. A prefix that stands for other criteria is never used.
 */
export function nextControlId(view: View, criterion: Criterion | undefined): string {
  const prefix = (criterion && prefixFor(view, criterion)) ?? neutral;
  const widths = view.ids('control').flatMap((id) => {
    const [, start, digits] = numberedId.exec(id) ?? [];
    return start === prefix ? [digits!.length] : [];
  });
  return counted(view, 'control', prefix, widths.length > 0 ? Math.min(...widths) : 2);
}

/** How the controls with one prefix relate to a criterion: how many controls name what. */
interface Use {
  prefix: string;
  itself: number;
  companion: number;
  area: number;
}

function prefixFor(view: View, criterion: Criterion): string | undefined {
  const byPrefix = new Map<string, string[][]>();
  for (const { id, data } of view.all('control')) {
    const prefix = numberedId.exec(id)?.[1];
    if (prefix === undefined || isOfOther(prefix, criterion)) continue;
    const known = byPrefix.get(prefix);
    if (known) known.push(data.criteria ?? []);
    else byPrefix.set(prefix, [data.criteria ?? []]);
  }
  const uses = [...byPrefix].flatMap(([prefix, controls]) => useOf(prefix, controls, criterion) ?? []);
  const better = (a: Use, b: Use): number => b.itself - a.itself || b.companion - a.companion || b.area - a.area;
  return uses.sort((a, b) => better(a, b) || (a.prefix < b.prefix ? -1 : 1))[0]?.prefix;
}

/** Undefined when the prefix stands for other criteria, or is known for one other criterion of the series only. */
function useOf(prefix: string, controls: readonly (readonly string[])[], criterion: Criterion): Use | undefined {
  const companions = companionsOf(criterion.id);
  const isClose = (id: string): boolean => id === criterion.id || companions.has(id);
  const all = controls.flat();
  const areas = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const id of all) {
    const area = areaOf(criterionById(id));
    areas.set(area, (areas.get(area) ?? new Set()).add(id));
    counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const own = areaOf(criterion);
  const close = all.filter(isClose).length;
  const isAtHome = all.length > 0 && counts.get(own) === Math.max(...counts.values());
  const known = isAtHome && (close > 0 || areas.get(own)!.size > 1);
  if (!known && close * 2 <= all.length) return undefined;
  const naming = (fits: (id: string) => boolean): number => controls.filter((each) => each.some(fits)).length;
  return {
    prefix,
    itself: naming((id) => id === criterion.id),
    companion: naming((id) => companions.has(id)),
    area: naming((id) => areaOf(criterionById(id)) === own),
  };
}

/** The series of a common criterion, the category of another one. */
function areaOf(criterion: Criterion | undefined): string {
  return criterion === undefined ? '' : criterion.common ? criterion.series : criterion.category;
}

function isOfOther(prefix: string, { id, series }: Criterion): boolean {
  const named = criterionPrefix.exec(prefix)?.[0].toUpperCase();
  return named !== undefined && named !== id && named !== series;
}

/**
 * The next id of a CSOC of a vendor, after the highest number of the vendor's own: `CSOC-AWS-4` after `CSOC-AWS-3`.
 *
 * @param further How many ids follow the next one in the same change.
 */
export function nextCsocId(view: View, vendorId: string, further = 0): string {
  const prefix = `CSOC-${vendorId.toUpperCase()}-`;
  return `${prefix}${nextNumber(view, 'csoc', prefix) + further}`;
}

/** The place of the year in the form of an id, as in `F-{year}-`. */
const yearMark = '{year}';

/**
 * The next id of a kind: in the form in which most ids of the kind are written, else in the one given, with as many
 * digits as the shortest of that form. With `{year}` in the form, each year is counted by itself.
 *
 * @param year Of the new id; without it the newest that the ids have.
 */
export function nextCountedId(view: View, kind: IdKind, form: string, width: number, year: string | undefined): string {
  const known = view.ids(kind).flatMap(formOf);
  const counts = new Map<string, number>();
  for (const each of known) counts.set(each.form, (counts.get(each.form) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? form;
  const alike = known.filter((each) => each.form === best);
  const newest = alike
    .map((each) => each.year)
    .sort()
    .pop();
  const prefix = best.replace(yearMark, year ?? newest ?? '').replace(/--$/, '-');
  return counted(view, kind, prefix, alike.length > 0 ? Math.min(...alike.map((each) => each.width)) : width);
}

/** A number that is a year counts nothing. */
function formOf(id: string): { form: string; year: string; width: number }[] {
  const [, prefix, digits] = numberedId.exec(id) ?? [];
  if (prefix === undefined || yearInPrefix.test(`${digits}-`)) return [];
  const year = yearInPrefix.exec(prefix)?.[0] ?? '';
  return [{ form: prefix.replace(yearInPrefix, yearMark), year, width: digits!.length }];
}

/** The number after the highest, with at least `width` digits. */
function counted(view: View, kind: IdKind, prefix: string, width: number): string {
  return prefix + String(nextNumber(view, kind, prefix)).padStart(width, '0');
}
