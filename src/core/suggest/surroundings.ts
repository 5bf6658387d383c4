import { criteria } from '../criteria/catalogue';
import type { Entity } from '../index/entity';
import type { View } from '../index/view';
import { topicsOf } from '../criteria/topics';
import { termsOf } from './terms';

/** The support for each criterion besides a control's own words, 0 to 1. */
export type Surroundings = ReadonlyMap<string, number>;

/** How many neighbours are considered. */
const asked = 5;
/**
 * Weights of what makes a neighbour: words in common (cosine), policies in common, the same letters at the beginning of
 * the id in the same folder.
 */
const likeness = { words: 1, policies: 0.3, series: 0.15 };

/** How much of what surrounds a control comes from its neighbours, and from its policies. */
const fromNeighbours = 0.5;
const fromPolicies = 0.5;

/**
 * The criteria that neighbours of a control in its programme map to, and those that the policies it names claim or are
 * about. The control itself is left out, by id.
 */
export function surroundingsOf(view: View, control: Entity<'control'>): Surroundings {
  const others = view
    .all('control')
    .filter(
      (each) => each.id !== control.id && each.data.status !== 'retired' && (each.data.criteria ?? []).length > 0,
    );
  const said = new Map<string, number>();
  const neighbours = nearest(control, others);
  const most = neighbours.reduce((sum, each) => sum + each.near, 0);
  for (const { other, near } of neighbours)
    for (const id of new Set(other.data.criteria)) add(said, id, (fromNeighbours * near) / most);
  const policies = (control.data.policies ?? []).flatMap((id) => view.get('policy', id) ?? []);
  for (const policy of policies) for (const id of claimsOf(policy)) add(said, id, fromPolicies / policies.length);
  return said;
}

function add(to: Map<string, number>, id: string, amount: number): void {
  to.set(id, (to.get(id) ?? 0) + amount);
}

/** Criteria that a policy says it supports; those of its topics where it says none. */
function claimsOf(policy: Entity<'policy'>): Set<string> {
  const named = policy.data.satisfies?.TSC ?? [];
  if (named.length > 0) return new Set(named);
  const topics = topicsOf(policy);
  return new Set(
    criteria.filter((each) => each.policy_topics.some((topic) => topics.includes(topic))).map((each) => each.id),
  );
}

function nearest(
  control: Entity<'control'>,
  others: readonly Entity<'control'>[],
): { other: Entity<'control'>; near: number }[] {
  const words = others.map(wordsOf);
  const own = wordsOf(control);
  const frequency = new Map<string, number>();
  for (const terms of [...words, own]) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const rarity = (term: string): number => Math.log((others.length + 2) / frequency.get(term)!) ** 2;
  const norm = (terms: ReadonlySet<string>): number => [...terms].reduce((sum, term) => sum + rarity(term), 0);
  const ownNorm = norm(own);
  return others
    .map((other, index) => {
      const theirs = words[index]!;
      const shared = [...own].filter((term) => theirs.has(term)).reduce((sum, term) => sum + rarity(term), 0);
      const cosine = shared === 0 ? 0 : shared / Math.sqrt(ownNorm * norm(theirs));
      const series = seriesOf(other) === seriesOf(control) ? likeness.series : 0;
      return {
        other,
        near:
          likeness.words * cosine +
          likeness.policies * overlap(control.data.policies ?? [], other.data.policies ?? []) +
          series,
      };
    })
    .filter((each) => each.near > 0)
    .sort((a, b) => b.near - a.near || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, asked);
}

function wordsOf({ data }: Entity<'control'>): Set<string> {
  return new Set(termsOf(`${data.title ?? ''} ${data.statement ?? ''}`));
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((each) => b.includes(each)).length;
  return shared === 0 ? 0 : shared / new Set([...a, ...b]).size;
}

/** What follows the letters of an id: `-05` of `AC-05`. */
const afterSeries = /[^A-Za-z].*$/;

/** `controls/AC` of `AC-05` in `controls/AC-05.yaml`. */
function seriesOf({ id, file }: Entity<'control'>): string {
  return `${file.slice(0, file.lastIndexOf('/') + 1)}${id.replace(afterSeries, '')}`;
}
