import { criteria as catalogue } from '../../../../src/core/criteria/catalogue';
import type { ControlData, ManifestData, PeopleData, VendorData } from '../../../../src/core/model/data';
import { writtenOf, type RandomProgramme, type Written } from '../../../support/random-programme';

/** What a report of a type says about time: a date, or a period. */
export interface Time {
  type?: 1 | 2 | undefined;
  asOf?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** A control that the description prints, with the criteria that it is printed for. */
interface PrintedControl {
  id: string;
  data: ControlData;
  path: string;
  /** In catalogue order; never empty. */
  criteria: string[];
}

/** What the domain document makes of the files: scope, time, and which records count. Written from its chapters, not from the product. */
export interface Facts {
  manifest: ManifestData;
  people: PeopleData;
  time: Time;
  categories: string[];
  inScope: string[];
  relevant: string[];
  controls: PrintedControl[];
  vendors: Written<'vendor'>[];
}

const order = catalogue.map((each) => each.id);
const categoryOf = new Map(catalogue.map((each) => [each.id, each.category as string]));
const categoryNames: readonly (readonly [string, RegExp])[] = [
  ['security', /^(security|s|cc)$/i],
  ['availability', /^(availability|a)$/i],
  ['processing-integrity', /^(processing[- ]integrity|pi)$/i],
  ['confidentiality', /^(confidentiality|c)$/i],
  ['privacy', /^(privacy|p)$/i],
];

export function categoryNamed(text: string | undefined): string | undefined {
  return categoryNames.find(([, form]) => form.test(text ?? ''))?.[0];
}

/** `cc 6.1` and `TSC-CC6.1` mean CC6.1; what is no criterion is left out. */
export function criteriaNamed(list: readonly string[] | undefined): string[] {
  const ids = (list ?? []).map((each) => each.replace(/^TSC-/, '').replace(/ /g, '').toUpperCase());
  return order.filter((each) => ids.includes(each));
}

export function factsOf(programme: RandomProgramme, manifest = writtenOf(programme, 'manifest')[0]?.data): Facts {
  const { type, as_of: asOf, period } = manifest?.report ?? {};
  const time: Time = {
    type,
    ...(type === 2 ? {} : { asOf }),
    ...(type === 1 ? {} : { from: period?.from, to: period?.to }),
  };
  const chosen = (manifest?.categories ?? []).map(categoryNamed);
  const categories = categoryNames.map(([id]) => id).filter((id) => !manifest || chosen.includes(id));
  const inScope = order.filter((each) => categories.includes(categoryOf.get(each)!));
  const excluded = criteriaNamed(
    (manifest?.not_relevant ?? []).map((each) => (each.reason ? (each.criterion ?? '') : '')),
  );
  const relevant = inScope.filter((each) => !excluded.includes(each));
  const controls = firstOfEachId(writtenOf(programme, 'control'))
    .filter(({ data }) => isInPlace(data, time))
    .flatMap(({ data, path }) => {
      const own = criteriaNamed([...(data.criteria ?? []), ...(data.satisfies?.TSC ?? [])]).filter((each) =>
        relevant.includes(each),
      );
      return own.length === 0 ? [] : [{ id: data.id!, data, path, criteria: own }];
    });
  return {
    manifest: manifest ?? {},
    people: writtenOf(programme, 'people')[0]?.data ?? {},
    time,
    categories,
    inScope,
    relevant,
    controls,
    vendors: firstOfEachId(writtenOf(programme, 'vendor')),
  };
}

/** Chapter 8: in place at the date, or at the end of the period; nothing operates that no statement says. */
function isInPlace({ status, scope, since, until, statement }: ControlData, { asOf, to }: Time): boolean {
  const end = asOf ?? to;
  if (scope === 'soc1' || status === 'planned' || status === 'retired' || !statement) return false;
  return end === undefined || ((since ?? '') <= end && (until ?? '9999') >= end);
}

/** Of records with one id the first counts: the others are reported as duplicates. */
export function firstOfEachId<T extends { data: { id?: string | undefined } }>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ data }) => !seen.has(data.id!) && seen.add(data.id!));
}

export function methodOf({ subservice }: VendorData): 'carve-out' | 'inclusive' | undefined {
  return subservice?.method === 'carve-out' || subservice?.method === 'inclusive' ? subservice.method : undefined;
}

/** Complementary controls that are printed: those for criteria of the description, and those that name none yet. */
export function isComplementary(
  facts: Facts,
  { text, criteria }: { text?: string | undefined; criteria?: string[] | undefined },
): boolean {
  return (
    text !== undefined &&
    ((criteria ?? []).length === 0 || criteriaNamed(criteria).some((each) => facts.relevant.includes(each)))
  );
}

/** Whether something that lasted from one day to another falls into the time of the report; days that nobody gave exclude nothing. */
export function inTime({ asOf, from, to }: Time, begin: string | undefined, end: string | undefined): boolean {
  const last = asOf ?? to;
  return (
    (begin === undefined || last === undefined || begin <= last) &&
    (end === undefined || from === undefined || end >= from)
  );
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `30 June 2026`; `June 30, 2026` in American spelling. */
export function dayWords(day: string, { manifest }: Facts): string {
  const [date, month, year] = [Number(day.slice(8)), months[Number(day.slice(5, 7)) - 1], day.slice(0, 4)];
  return manifest.description?.spelling === 'american' ? `${month} ${date}, ${year}` : `${date} ${month} ${year}`;
}
