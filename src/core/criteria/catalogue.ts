import descriptionData from './data/description-criteria.yaml';
import trustData from './data/trust-services-criteria.yaml';

export type CategoryId = 'security' | 'availability' | 'processing-integrity' | 'confidentiality' | 'privacy';

export interface Category {
  id: CategoryId;
  title: string;
  /** How the ids of its criteria begin. */
  prefix: string;
  always_in_scope: boolean;
  criteria_count: number;
  summary: string;
}

export interface Series {
  id: string;
  category: CategoryId;
  title: string;
}

/** A point of focus: guidance that belongs to a criterion, never a requirement. */
export interface FocusPoint {
  id: string;
  text: string;
  /** Worth showing only when this category is in scope. */
  when?: CategoryId;
  /** Our own checklist line, not a paraphrased point of focus. */
  ours?: boolean;
  /** Privacy: concerns only this part in data protection. */
  role?: 'controller' | 'processor';
}

export interface Criterion {
  id: string;
  category: CategoryId;
  /** One of the common criteria, examined whichever categories are chosen. */
  common?: boolean;
  series: string;
  /** Principle of COSO Internal Control (2013). */
  coso?: number;
  title: string;
  summary: string;
  focus: readonly FocusPoint[];
  /** What companies typically do. */
  activities: readonly string[];
  /** What auditors typically ask to see. */
  evidence: readonly string[];
  policy_topics: readonly string[];
  pitfall?: string;
  shared_with?: readonly ('subservice' | 'user-entities')[];
}

export interface PolicyTopic {
  id: string;
  title: string;
  /** Whether a programme is expected to have a policy on it. */
  expect: 'always' | 'recommended' | 'optional';
  comply_acronyms: readonly string[];
  /** Categories that make it expected always. */
  always_when?: readonly CategoryId[];
}

/** An id that looks like a criterion but is not one. */
interface NotCriterion {
  id: string;
  seen_in?: string;
  hint: string;
}

export interface DescriptionCriterion {
  id: string;
  title: string;
  discloses: string;
  heading: string;
  applies: { type1: boolean; type2: boolean };
  sub_items: readonly { id: string; text: string; table?: string; method?: 'carve-out' | 'inclusive' }[];
  feeds: readonly { file: string; keys: readonly string[] }[];
  /** Only a person can write it. */
  manual: boolean;
  rules: readonly string[];
  often_wrong: string;
  timing?: { type1: string; type2: string };
  disclosure_questions?: readonly string[];
  conditional?: string;
}

interface TrustData {
  categories: readonly Category[];
  series: readonly Series[];
  not_criteria: readonly NotCriterion[];
  criteria: readonly Criterion[];
  policy_topics: readonly PolicyTopic[];
}

const trust = trustData as TrustData;

/** The five trust services categories, security first. */
export const categories = trust.categories;
/** CC1 to CC9, A1, C1, PI1, P1 to P8. */
export const series = trust.series;
/** All 61, in the order CC, A, C, PI, P. */
export const criteria = trust.criteria;
export const policyTopics = trust.policy_topics;
export const notCriteria = trust.not_criteria;
/** DC 1 to DC 9. */
export const descriptionCriteria = (descriptionData as { description_criteria: readonly DescriptionCriterion[] })
  .description_criteria;

const byId = new Map(criteria.map((each) => [each.id, each]));
const order = new Map(criteria.map((each, index) => [each.id, index]));
const topics = new Map(policyTopics.map((each) => [each.id, each]));
const seriesById = new Map(series.map((each) => [each.id, each]));
const descriptionById = new Map(descriptionCriteria.map((each) => [each.id, each]));

/** By canonical id (`CC6.2`); see `normaliseCriterion` for other spellings. */
export function criterionById(id: string): Criterion | undefined {
  return byId.get(id);
}

/** Position in the catalogue, from 0; after all others for an id that is not in it. */
export function criterionOrder(id: string): number {
  return order.get(id) ?? criteria.length;
}

/** Criteria that are examined when these categories are (canonical ids), in catalogue order. */
export function criteriaOfCategories(ids: readonly string[]): readonly Criterion[] {
  return criteria.filter((each) => ids.includes(each.category));
}

/** The series of a criterion id, or by its own id. */
export function seriesOf(id: string): Series | undefined {
  return seriesById.get(byId.get(id)?.series ?? id);
}

export function categoryById(id: string): Category | undefined {
  return categories.find((each) => each.id === id);
}

/** The category that a criterion belongs to. */
export function categoryOf(criterionId: string): CategoryId | undefined {
  return byId.get(criterionId)?.category;
}

export function topicById(id: string): PolicyTopic | undefined {
  return topics.get(id);
}

/** `DC4` or `DC 4`. */
export function descriptionCriterionById(id: string): DescriptionCriterion | undefined {
  return descriptionById.get(id.replace(/\s/g, '').toUpperCase());
}

/** A point of focus by its full reference, for example `CC6.2/roles-reviewed`. */
export function focusByRef(ref: string): { criterion: Criterion; focus: FocusPoint } | undefined {
  const slash = ref.indexOf('/');
  const criterion = slash < 0 ? undefined : byId.get(ref.slice(0, slash));
  const focus = criterion?.focus.find((each) => each.id === ref.slice(slash + 1));
  return criterion && focus ? { criterion, focus } : undefined;
}

/** Full references of all points of focus, in catalogue order. */
export function focusRefs(): string[] {
  return criteria.flatMap((each) => each.focus.map((focus) => `${each.id}/${focus.id}`));
}
