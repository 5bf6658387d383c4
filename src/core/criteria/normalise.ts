import { distance } from 'fastest-levenshtein';
import { categories, criteria, criterionById, criterionOrder, notCriteria, type CategoryId } from './catalogue';

export interface NormalisedCriterion {
  /** The criterion that is meant, when the spelling leaves no doubt. */
  id?: string;
  /** True when it is written exactly as in the catalogue. */
  canonical: boolean;
  /** True when a point of focus below the criterion was named (`CC6.1.4`, `CC6.1-POF4`). */
  focus?: boolean;
  /** Why something that looks like a criterion is not one. */
  hint?: string;
  /** Criteria that may be meant, nearest first; empty when `id` is given. */
  nearest: readonly string[];
}

const cache = new Map<string, NormalisedCriterion>();
const cacheLimit = 2000;
for (const each of criteria) cache.set(each.id, { id: each.id, canonical: true, nearest: [] });

/**
 * Reads a criterion in the spellings that other tools use: `CC 6.1`, `cc6.1`, `cc_6_1`, `SOC2-CC6.1`, `TSC-CC6.1`,
 * `CC6.1.0`, and with a point of focus appended. Headings (`CC6.0`) and ids of other editions are not criteria.
 */
export function normaliseCriterion(raw: string): NormalisedCriterion {
  const known = cache.get(raw);
  if (known) return known;
  const result = read(raw);
  if (cache.size < cacheLimit && raw.length <= 40) cache.set(raw, result);
  return result;
}

const spelling =
  /^(?:(?:AICPA|SOC[ _-]?2|TSPC|TSC|TSP)[ :/_-]*)?(CC|PI|PP|A|C|P)[ _.-]?(\d{1,2})[._-](\d{1,2})(?:([._-])(?:POF[ _-]?)?(\d{1,3}))?$/i;

function read(raw: string): NormalisedCriterion {
  const text = raw.length > 60 ? '' : raw.trim();
  const parts = spelling.exec(text);
  if (!parts) return { canonical: false, nearest: nearestTo(text) };
  const [, letters, major, minor, , sub] = parts;
  const id = `${letters!.toUpperCase()}${Number(major)}.${Number(minor)}`;
  if (criterionById(id)) {
    const focus = sub !== undefined && Number(sub) > 0;
    return { id, canonical: false, nearest: [], focus: focus || undefined };
  }
  const hint = hintFor(id);
  return { canonical: false, nearest: nearestTo(id), hint };
}

/** The criteria of processing integrity under the prefix that some tools use. */
const misspeltIntegrity = /^PP1\.[1-5]$/;

function hintFor(id: string): string | undefined {
  const listed = notCriteria.find((each) => each.id === id);
  if (listed) return listed.hint;
  if (misspeltIntegrity.test(id)) return `Misspelling of ${id.replace('PP', 'PI')}.`;
  const heading = id.endsWith('.0') ? criteria.find((each) => each.series === id.slice(0, -2)) : undefined;
  if (heading) return `A section heading, not a criterion; its criteria begin at ${heading.id}.`;
  const siblings = criteria.filter((each) => each.series === id.slice(0, id.indexOf('.')));
  const last = siblings[siblings.length - 1];
  if (!last) return undefined;
  return siblings.length === 1 ? `${last.series} has one criterion, ${last.id}.` : `${last.series} ends at ${last.id}.`;
}

/** Text that is short and plain enough to be meant as a criterion. */
const looksLikeId = /^[A-Z0-9.:/-]{2,24}$/;

/** At most five: those of the same series first, then by how many characters differ. */
function nearestTo(text: string): string[] {
  const wanted = text.toUpperCase().replace(/^PP/, 'PI').replace(/[ _]/g, '');
  if (!looksLikeId.test(wanted) || !/\d/.test(wanted)) return [];
  const series = wanted.slice(0, Math.max(0, wanted.indexOf('.')));
  return criteria
    .map(({ id, series: own }) => ({ id, apart: distance(wanted, id) - (own === series ? 0.5 : 0) }))
    .filter(({ apart }) => apart <= 2)
    .sort((a, b) => a.apart - b.apart || criterionOrder(a.id) - criterionOrder(b.id))
    .slice(0, 5)
    .map(({ id }) => id);
}

const shortForms: ReadonlyMap<string, CategoryId> = new Map([
  ...categories.flatMap(
    (each) =>
      [
        [each.id, each.id],
        [each.prefix.toLowerCase(), each.id],
      ] as [string, CategoryId][],
  ),
  ['s', 'security'],
  ['common-criteria', 'security'],
  ['common', 'security'],
  ['pi', 'processing-integrity'],
  ['processingintegrity', 'processing-integrity'],
] as [string, CategoryId][]);

/**
 * The id of a category from its id, title or short form (S or CC, A, C, PI, P) in any case; undefined for other text.
 */
export function normaliseCategory(raw: string): CategoryId | undefined {
  return (
    shortForms.get(raw) ??
    (raw.length > 40
      ? undefined
      : shortForms.get(
          raw
            .trim()
            .toLowerCase()
            .replace(/[\s_]+/g, '-'),
        ))
  );
}

/** Catalogue order of canonical ids; unknown ids last, by code unit. */
export function compareCriteria(a: string, b: string): number {
  return criterionOrder(a) - criterionOrder(b) || (a < b ? -1 : a > b ? 1 : 0);
}
