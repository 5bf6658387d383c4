import { criteria, topicById, type Criterion } from '../criteria/catalogue';
import type { Entity } from '../index/entity';
import { termsOf } from './terms';

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
  { weight: 0.8, text: (each) => (each.policy_topics ?? []).map((topic) => topicById(topic)?.title ?? topic).join(' ') },
];

/** Saturation and length normalisation of BM25. */
const k = 1.4;
const b = 0.6;

type Weights = ReadonlyMap<string, number>;
let index: ReadonlyMap<string, Weights> | undefined;

/** Criteria by how well a control's own words fit them, best first; ties in catalogue order. */
export function rankCriteria(control: ControlText, among: readonly string[]): CriterionScore[] {
  const query = queryOf(control);
  const allowed = new Set(among);
  return criteria
    .filter((each) => allowed.has(each.id))
    .map((each) => ({ criterion: each.id, score: rounded(scoreOf(query, each.id) * fitOf(each, query)) }))
    .filter((each) => each.score > 0)
    .sort((x, y) => y.score - x.score);
}

/** Words without one of which a control is hardly about a category; stems as `termsOf` gives them. */
const cues: Partial<Record<Criterion['category'], ReadonlySet<string>>> = {
  privacy: cue('privacy personal consent notice subject gdpr ccpa individual disclosure correction'),
  'processing-integrity': cue('processing input output calculation transaction accuracy complete batch pipeline'),
  confidentiality: cue('confidential classification retention disposal destroy delete erase wipe sanitise secret'),
};

/** What is left of the score of a criterion whose category nothing in the control speaks of. Tuned: docs/ranking.md. */
const withoutCue = 0.6;

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
export function rankControls(criterion: string, controls: readonly Entity<'control'>[]): { control: Entity<'control'>; score: number }[] {
  return controls
    .map((control) => ({ control, score: scoreOf(queryOf(textOf(control)), criterion) }))
    .filter((each) => each.score > 0)
    .sort((x, y) => y.score - x.score || (x.control.id < y.control.id ? -1 : 1));
}

/** The parts of a control that the ranking reads. */
export function textOf({ data }: Entity<'control'>): ControlText {
  return { title: data.title, statement: data.statement, evidence: (data.evidence ?? []).map((each) => each.what ?? '').join(' ') };
}

function queryOf({ title, statement, evidence }: ControlText): Map<string, number> {
  const query = new Map<string, number>();
  for (const [text, weight] of [[title, 2], [statement, 1], [evidence, 0.5]] as const) {
    for (const term of termsOf(text ?? '')) query.set(term, Math.min(3, (query.get(term) ?? 0) + weight));
  }
  return query;
}

function scoreOf(query: ReadonlyMap<string, number>, criterion: string): number {
  const weights = (index ??= buildIndex()).get(criterion);
  if (!weights) return 0;
  let sum = 0;
  let total = 0;
  for (const [term, count] of query) {
    total += count;
    sum += count * (weights.get(term) ?? 0);
  }
  return total === 0 ? 0 : rounded(sum / (sum + 2 * total));
}

/** BM25 weight of every term in every criterion. */
function buildIndex(): Map<string, Weights> {
  const documents = criteria.map((criterion) => {
    const counts = new Map<string, number>();
    for (const field of fields) for (const term of termsOf(field.text(criterion))) counts.set(term, (counts.get(term) ?? 0) + field.weight);
    return { id: criterion.id, counts, length: [...counts.values()].reduce((sum, each) => sum + each, 0) };
  });
  const average = documents.reduce((sum, each) => sum + each.length, 0) / documents.length;
  const frequency = new Map<string, number>();
  for (const { counts } of documents) for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return new Map(documents.map(({ id, counts, length }) => [id, new Map([...counts].map(([term, count]) => {
    const rarity = Math.log(1 + (documents.length - frequency.get(term)! + 0.5) / (frequency.get(term)! + 0.5));
    return [term, (rarity * count * (k + 1)) / (count + k * (1 - b + (b * length) / average))];
  }))]));
}
