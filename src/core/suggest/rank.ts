import { criteria, topicById, type Criterion } from '../criteria/catalogue';
import type { Entity } from '../index/entity';
import { companionsOf } from './companions';
import type { Surroundings } from './surroundings';
import { phrasesOf, phraseTerms, termsOf } from './terms';
import { knownPhrases, vocabularyOf } from './vocabulary';

export interface CriterionScore {
  criterion: string;
  /** 0 to 1; the best of a ranking is not necessarily 1. */
  score: number;
}

/** What a ranking looks at; every part is optional. */
export interface ControlText {
  title?: string | undefined;
  statement?: string | undefined;
  /** Names of evidence and of its sources. */
  evidence?: string | undefined;
}

const fields: readonly { weight: number; text: (criterion: Criterion) => string }[] = [
  { weight: 3, text: (each) => each.title },
  { weight: 1.5, text: (each) => each.summary },
  { weight: 1.2, text: (each) => each.focus.map((item) => `${item.id.replace(/-/g, ' ')} ${item.text}`).join(' ') },
  { weight: 2.2, text: (each) => each.activities.join(' ') },
  { weight: 1.2, text: (each) => each.evidence.join(' ') },
  {
    weight: 0.8,
    text: (each) => (each.policy_topics ?? []).map((topic) => topicById(topic)?.title ?? topic).join(' '),
  },
];

/** Weight of a known phrase, which says more than its words. */
const phraseWeight = 1.5;
/** The most that a repeated word counts. */
const mostWeight = 4;
/**
 * Weights of names of controls in the vocabulary, of work that is mapped as well, and of the single words of a phrase.
 */
const weights = { called: 3, also: 1.2, word: 0.3 };

/** Saturation and length normalisation of BM25. */
const k = 1.4;
const b = 0.6;

type Weights = ReadonlyMap<string, number>;
let index: ReadonlyMap<string, Weights> | undefined;
/** For each term the criteria in which it counts, by their places in the catalogue. */
let places: ReadonlyMap<string, readonly (readonly [place: number, weight: number])[]> | undefined;

/** Share of the best score that goes to what surrounds the control, and to companions of the best criterion. */
const fromSurroundings = 0.5;
const toCompanions = 0.2;

/**
 * Criteria by how well a control fits them, best first; ties in catalogue order. Its own words decide, and what
 * surrounds it in its programme where that is given.
 */
export function rankCriteria(
  control: ControlText,
  among: readonly string[],
  surroundings?: Surroundings,
): CriterionScore[] {
  const query = queryOf(control);
  const allowed = new Set(among);
  const scores = scoresOf(query);
  const words = criteria.flatMap((each, place) =>
    allowed.has(each.id) ? [{ criterion: each.id, score: scores[place]! * fitOf(each, query) }] : [],
  );
  const most = Math.max(0, ...words.map((each) => each.score));
  const own = words.map(({ criterion, score }) => ({
    criterion,
    score: (score + fromSurroundings * most * (surroundings?.get(criterion) ?? 0)) / (1 + fromSurroundings),
  }));
  return withCompanions(own)
    .map((each) => ({ ...each, score: rounded(each.score) }))
    .filter((each) => each.score > 0)
    .sort((x, y) => y.score - x.score);
}

/** Brings companions of the best criterion nearer to it, never before it. */
function withCompanions(scores: readonly CriterionScore[]): CriterionScore[] {
  const best = scores.reduce<CriterionScore | undefined>(
    (found, each) => (found && found.score >= each.score ? found : each),
    undefined,
  );
  if (!best) return [];
  const companions = companionsOf(best.criterion);
  const lifted = (score: number): number =>
    Math.max(score, Math.min(score + toCompanions * best.score, 0.99 * best.score));
  return scores.map((each) =>
    each !== best && companions.has(each.criterion) ? { ...each, score: lifted(each.score) } : each,
  );
}

/** Words by category: a control without any of them is hardly about that category; stems as `termsOf` gives them. */
const cues: Partial<Record<Criterion['category'], ReadonlySet<string>>> = {
  privacy: cue('privacy personal consent notice subject gdpr ccpa individual disclosure correction'),
  'processing-integrity': cue('processing input output calculation transaction accuracy complete batch pipeline'),
  confidentiality: cue('confidential classification retention disposal destroy delete erase wipe sanitise secret'),
};

/** Factor for the score of a criterion when no word of the control is about its category. Tuned: docs/ranking.md. */
const withoutCue = 0.4;

function cue(words: string): ReadonlySet<string> {
  return new Set(termsOf(words));
}

/** How likely a control is about a criterion's category at all. */
function fitOf({ category }: Criterion, query: ReadonlyMap<string, number>): number {
  const wanted = cues[category];
  return !wanted || [...wanted].some((term) => query.has(term)) ? 1 : withoutCue;
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

/** Controls by how well they fit a criterion, best first; ties by id. */
export function rankControls(
  criterion: string,
  controls: readonly Entity<'control'>[],
): { control: Entity<'control'>; score: number }[] {
  const place = criteria.findIndex((each) => each.id === criterion);
  return controls
    .map((control) => ({ control, score: scoresOfControl(control)[place] ?? 0 }))
    .filter((each) => each.score > 0)
    .sort((x, y) => y.score - x.score || (x.control.id < y.control.id ? -1 : 1));
}

/** Scores of controls. An edit replaces a record and never changes it, so they stay true while it is there. */
const scored = new WeakMap<Entity<'control'>, Float64Array>();

function scoresOfControl(control: Entity<'control'>): Float64Array {
  const known = scored.get(control) ?? scoresOf(queryOf(textOf(control)));
  scored.set(control, known);
  return known;
}

/** The parts of a control that the ranking reads. */
export function textOf({ data }: Entity<'control'>): ControlText {
  return {
    title: data.title,
    statement: data.statement,
    evidence: (data.evidence ?? []).map((each) => each.what ?? '').join(' '),
  };
}

function queryOf({ title, statement, evidence }: ControlText): Map<string, number> {
  const query = new Map<string, number>();
  for (const [text, weight] of [
    [title, 2],
    [statement, 1],
    [evidence, 0.5],
  ] as const) {
    const terms = termsOf(text ?? '');
    const add = (term: string, by: number, most: number): void =>
      void query.set(term, Math.min(most, (query.get(term) ?? 0) + by));
    for (const term of terms) add(term, weight, mostWeight);
    for (const phrase of phrasesOf(terms, knownPhrases()))
      add(phrase, weight * phraseWeight, mostWeight * phraseWeight);
  }
  return query;
}

/** Terms of a control that count for a criterion, as `termsOf` and `phraseTerms` write them; what counts most first. */
export function sharedTerms(control: ControlText, criterion: string): string[] {
  const weights = weightsOf(criterion);
  return [...queryOf(control)]
    .map(([term, count]) => ({ term, worth: count * (weights?.get(term) ?? 0) }))
    .filter((each) => each.worth > 0)
    .sort((x, y) => y.worth - x.worth || (x.term < y.term ? -1 : 1))
    .map((each) => each.term);
}

function weightsOf(criterion: string): Weights | undefined {
  return (index ??= buildIndex()).get(criterion);
}

/** The scores of all criteria, in the order of the catalogue. */
function scoresOf(query: ReadonlyMap<string, number>): Float64Array {
  places ??= placesOfTerms();
  const sums = new Float64Array(criteria.length);
  let total = 0;
  for (const [term, count] of query) {
    total += count;
    for (const [place, weight] of places.get(term) ?? []) sums[place]! += count * weight;
  }
  return sums.map((sum) => (total === 0 ? 0 : rounded(sum / (sum + 2 * total))));
}

function placesOfTerms(): Map<string, [number, number][]> {
  const found = new Map<string, [number, number][]>();
  for (const [place, { id }] of criteria.entries())
    for (const [term, weight] of weightsOf(id)!) {
      const known = found.get(term);
      if (known) known.push([place, weight]);
      else found.set(term, [[place, weight]]);
    }
  return found;
}

/** BM25 weight of every term in every criterion: in the catalogue's texts, and in the vocabulary. */
function buildIndex(): Map<string, Weights> {
  const texts = bm25(criteria.map((each) => [each.id, catalogueCounts(each)]));
  const names = bm25(criteria.map((each) => [each.id, nameCounts(each.id)]));
  return new Map(
    criteria.map(({ id }) => {
      const both = new Map(texts.get(id));
      for (const [term, weight] of names.get(id)!) both.set(term, (both.get(term) ?? 0) + weight);
      return [id, both];
    }),
  );
}

function catalogueCounts(criterion: Criterion): Map<string, number> {
  const counts = new Map<string, number>();
  for (const field of fields)
    for (const term of termsOf(field.text(criterion))) counts.set(term, (counts.get(term) ?? 0) + field.weight);
  return counts;
}

function nameCounts(id: string): Map<string, number> {
  const counts = new Map<string, number>();
  const { called, also } = vocabularyOf(id);
  for (const name of called) addName(counts, name, weights.called);
  for (const name of also) addName(counts, name, weights.also);
  return counts;
}

function bm25(entries: readonly [id: string, counts: Map<string, number>][]): Map<string, Weights> {
  const documents = entries.map(([id, counts]) => ({
    id,
    counts,
    length: [...counts.values()].reduce((sum, each) => sum + each, 0),
  }));
  const average = documents.reduce((sum, each) => sum + each.length, 0) / documents.length;
  const frequency = new Map<string, number>();
  for (const { counts } of documents)
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return new Map(
    documents.map(({ id, counts, length }) => [
      id,
      new Map(
        [...counts].map(([term, count]) => {
          const rarity = Math.log(1 + (documents.length - frequency.get(term)! + 0.5) / (frequency.get(term)! + 0.5));
          return [term, (rarity * count * (k + 1)) / (count + k * (1 - b + (b * length) / average))];
        }),
      ),
    ]),
  );
}

function addName(counts: Map<string, number>, name: string, weight: number): void {
  const phrase = phraseTerms(name);
  const words = phrase.split(' ');
  counts.set(phrase, (counts.get(phrase) ?? 0) + weight);
  if (words.length > 1)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + (weight * weights.word) / words.length);
}
