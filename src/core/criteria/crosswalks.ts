import data from './data/crosswalks.yaml';

/** How sure an inferred relation is; `direct` and `unanimous` relations need no level. */
type Confidence = 'direct' | 'corroborated-3' | 'corroborated-2' | 'broad-2';

/** Something in another framework that overlaps with a criterion. Never equivalent; it has no part in coverage. */
export interface Overlap {
  framework: string;
  frameworkTitle: string;
  /** Ids as that framework writes them. */
  ids: readonly string[];
  confidence: Confidence;
}

interface CrosswalkData {
  meta: { frameworks: Record<string, { title: string; method: string; confidence?: Confidence }> };
  crosswalks: Record<string, Record<string, number | readonly string[] | Record<string, readonly string[]>>>;
}

const { meta, crosswalks } = data as CrosswalkData;
const frameworkOf: Readonly<Record<string, string>> = { coso_principle: 'coso' };

/**
 * Overlaps of a criterion (canonical id) with other frameworks, surest first within each. Empty when none is
 * corroborated.
 */
export function crosswalksOf(criterionId: string): Overlap[] {
  if (!Object.hasOwn(crosswalks, criterionId)) return [];
  return Object.entries(crosswalks[criterionId]!).flatMap(([key, value]) => {
    const framework = frameworkOf[key] ?? key;
    const { title, confidence = 'direct' } = meta.frameworks[framework]!;
    const overlap = (ids: readonly string[], level: Confidence): Overlap => ({
      framework,
      frameworkTitle: title,
      ids,
      confidence: level,
    });
    if (typeof value === 'number') return [overlap([`Principle ${value}`], confidence)];
    if (Array.isArray(value)) return [overlap(value as readonly string[], confidence)];
    return Object.entries(value as Record<string, readonly string[]>).map(([level, ids]) =>
      overlap(ids, level as Confidence),
    );
  });
}

/** Criteria that overlap with an id of another framework, in catalogue order. */
export function criteriaOverlapping(framework: string, id: string): string[] {
  return Object.keys(crosswalks).filter((criterion) =>
    crosswalksOf(criterion).some((each) => each.framework === framework && each.ids.includes(id)),
  );
}
