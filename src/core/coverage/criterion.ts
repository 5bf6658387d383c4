import { criterionById } from '../criteria/catalogue';
import type { Entity, Reference } from '../index/entity';
import { nameAmong } from '../index/same-id';
import type { View } from '../index/view';
import { nodeAt, valueOf } from '../syntax/navigate';
import { isStillOpen } from '../records/open';
import { evidenceStatus } from '../evidence/status';
import { controlsNaming, plannedControls, presenceOf } from './presence';
import { scopeOf } from '../scope/scope';
import type { CriterionCoverage } from './state';
import type { CoverageState } from '../model/coverage-states';

/** One CSOC that helps meet a criterion, with the our controls that monitor its vendor. */
export interface CarveOut {
  csoc: string;
  vendor: string;
  /** Path of the vendor's file. */
  file: string;
  /** Ids of monitoring controls that are in place. */
  monitoring: string[];
}

/** State of one criterion of the 61, with what addresses it. Shared by tree, rules, exports and command line. */
export function criterionCoverage(view: View, id: string): CriterionCoverage {
  return view.derive(`criterion ${id}`, (inner) => computeCoverage(inner, id));
}

/** Controls in place and planned that address a criterion, by id; also each of several with one id. */
export function controlsOf(view: View, criterion: string): Entity<'control'>[] {
  return controlsNaming(view, 'criterion', criterion);
}

function computeCoverage(view: View, id: string): CriterionCoverage {
  const category = criterionById(id)?.category ?? '';
  const controls = controlsOf(view, id);
  const inPlace = controls.filter((each) => presenceOf(view, each) === 'in-place');
  const planned = plannedControls(view, 'criterion', id);
  const carveOuts = carveOutsOf(view, id);
  const supporters = [
    ...view.referrers('policy', 'criterion', id),
    ...view.referrers('narrative', 'criterion', id),
    ...view.referrers('procedure', 'criterion', id),
  ].filter((each) => !isStillOpen(each, ['body']));
  const found = {
    id,
    category,
    controls: [...new Set(controls.map((each) => each.id))].sort(),
    policies: [...new Set(supporters.map((each) => each.id))].sort(),
    csocs: [...new Set(carveOuts.map((each) => each.csoc))].sort(),
  };
  const [state, reason] = stateOf(view, id, { inPlace, planned, carveOuts, policies: found.policies });
  return { ...found, state, reason };
}

/** What addresses a criterion. */
interface Addressing {
  inPlace: Entity<'control'>[];
  planned: Entity<'control'>[];
  carveOuts: CarveOut[];
  /** Ids of policies, narratives and procedures that claim it. */
  policies: string[];
}

function stateOf(
  view: View,
  id: string,
  { inPlace, planned, carveOuts, policies }: Addressing,
): [CoverageState, string] {
  const criterion = criterionById(id);
  if (!criterion || !scopeOf(view).categories.includes(criterion.category))
    return ['not-in-scope', 'Its category is not part of this examination.'];
  if (isDeclaredNotRelevant(view, id))
    return ['not-relevant', 'The manifest declares it not relevant to the system (DC 8).'];
  if (inPlace.length > 0) {
    const names = (all: readonly Entity<'control'>[]): string => list(all.map((each) => nameAmong(view, each)));
    const lacking = inPlace.filter((each) => !evidenceStatus(view, each).current);
    const how =
      lacking.length === 0 ? ', with current evidence for each' : `; evidence is not current for ${names(lacking)}`;
    return [
      lacking.length === 0 ? 'evidenced' : 'addressed',
      `Addressed by ${names(inPlace)}${how}${exceptionWords(view, inPlace)}.`,
    ];
  }
  const included = includedControls(view, id);
  if (included.length > 0)
    return ['addressed', `Addressed by ${list(included)} of vendors that the examination includes.`];
  const monitored = carveOuts.find((each) => each.monitoring.length > 0);
  if (monitored)
    return [
      'carved-out',
      `Carved out to ${monitored.vendor} (${monitored.csoc}), monitored by ${list(monitored.monitoring)}.`,
    ];
  if (planned.length > 0) return ['planned', `Planned only: ${list(planned.map((each) => plannedWords(view, each)))}.`];
  if (policies.length > 0)
    return ['policy-only', `Claimed by ${list(policies)} only; no control puts it into practice.`];
  if (carveOuts.length > 0)
    return ['gap', `Assumed of ${carveOuts[0]!.vendor} (${carveOuts[0]!.csoc}), but no control in place monitors it.`];
  return ['gap', 'Nothing addresses it.'];
}

/** The controls whose evidence counts and records an exception, with the records; empty without any. */
function exceptionWords(view: View, controls: readonly Entity<'control'>[]): string {
  const all = controls.flatMap((control): string[][] => {
    const { exceptions } = evidenceStatus(view, control);
    return exceptions.length === 0 ? [] : [[nameAmong(view, control), ...exceptions]];
  });
  if (all.length === 0) return '';
  const words = all.map(([name, ...records]) => `${name} (${list(firstOf(records))})`);
  return `; exception${all.flat().length > 2 ? 's' : ''} in ${list(words)}`;
}

/** The first two of many items, and how many more there are. */
function firstOf(items: string[]): string[] {
  return items.length < 4 ? items : [...items.slice(0, 2), `${items.length - 2} more`];
}

function plannedWords(view: View, control: Entity<'control'>): string {
  const name = nameAmong(view, control);
  if (isStillOpen(control, ['statement'])) return `${name}, whose statement is still open`;
  return control.data.since ? `${name} starts ${control.data.since}` : name;
}

function isDeclaredNotRelevant(view: View, id: string): boolean {
  return notRelevantEntries(view, id).some((each) => !isBesideOpen(each, 1, 'reason'));
}

/** Whether the manifest lists a criterion as not relevant, and nobody has written the reason yet. */
export function isReasonOpen(view: View, id: string): boolean {
  return notRelevantEntries(view, id).length > 0 && !isDeclaredNotRelevant(view, id);
}

function notRelevantEntries(view: View, id: string): Reference[] {
  return view
    .references('criterion', id)
    .filter((each) => each.entity.kind === 'manifest' && each.path[0] === 'not_relevant');
}

/** Controls of vendors by the inclusive method, which are examined like ours; sorted by vendor. */
function includedControls(view: View, id: string): string[] {
  const found = view.references('criterion', id).flatMap((reference) => {
    const { entity } = reference;
    const included =
      entity.kind === 'vendor' &&
      reference.path[0] === 'subservice' &&
      reference.path[1] === 'controls' &&
      !isTextOpen(reference) &&
      (entity as Entity<'vendor'>).data.subservice?.method === 'inclusive';
    return included ? [csocId(reference)] : [];
  });
  return [...new Set(found)];
}

/** CSOCs of carved-out vendors that name the criterion and say what is assumed. */
export function carveOutsOf(view: View, id: string): CarveOut[] {
  return view.references('criterion', id).flatMap((reference) => {
    const { entity } = reference;
    if (entity.kind !== 'vendor' || reference.path[0] !== 'subservice' || reference.path[1] !== 'csocs') return [];
    if (isTextOpen(reference)) return [];
    const { subservice } = (entity as Entity<'vendor'>).data;
    if (subservice?.method !== 'carve-out') return [];
    const monitoring = (subservice.monitoring ?? []).filter((name) => {
      const control = view.get('control', name);
      return control !== undefined && presenceOf(view, control) === 'in-place';
    });
    return [{ csoc: csocId(reference), vendor: entity.id, file: entity.file, monitoring }];
  });
}

/** Whether the text of the control of a vendor that refers to the criterion is still to be written. */
function isTextOpen(reference: Reference): boolean {
  return isBesideOpen(reference, 2, 'text');
}

/**
 * Whether a key of the entry that refers is open. `at`: where its path has the entry's index; one entry needs no list
 * around it.
 */
function isBesideOpen({ entity, path }: Reference, at: number, key: string): boolean {
  const index = path[at];
  return isStillOpen(entity, [...path.slice(0, at), typeof index === 'number' ? index : 0, key]);
}

function csocId(reference: Reference): string {
  const position = reference.path[2];
  const node =
    typeof position === 'number' && reference.entity.node
      ? nodeAt(reference.entity.node, reference.path.slice(0, 3))
      : undefined;
  const id = node?.kind === 'map' ? valueOf(node, 'id') : undefined;
  return id?.kind === 'scalar' ? id.text : `${reference.entity.id}-${typeof position === 'number' ? position + 1 : 1}`;
}

function list(items: string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
