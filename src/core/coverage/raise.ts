import type { Entity } from '../index/entity';
import { nameAmong, numberInFile } from '../index/same-id';
import type { View } from '../index/view';
import type { Interval } from '../evidence/intervals';
import { evidenceStatus, type LackingInterval } from '../evidence/status';
import { countWords } from '../evidence/count-words';
import { joined } from '../evidence/gaps';
import { carveOutsOf, controlsOf, criterionCoverage } from './criterion';
import { plannedControls, presenceOf } from './presence';
import { isStillOpen } from '../records/open';
import { scopeOf } from '../scope/scope';

/** Up to this many controls and intervals are named one by one; more are only counted. */
const mostNamed = 5;

/** A step that would bring a criterion to a better state. */
export interface RaiseStep {
  /** One sentence. */
  text: string;
  /**
   * What a person does for it. `evidence`: records evidence of the control; `practice`: puts the planned control into
   * practice; `map`: maps a control or creates one; `monitor`: names a control that monitors the vendor.
   */
  act: 'evidence' | 'practice' | 'map' | 'monitor';
  /** The id of the control, for `evidence` and `practice`; of the vendor, for `monitor`. */
  id?: string;
  /** The control of the vendor that is assumed, for `monitor`. */
  csoc?: string;
  /** Path of the record's file, since several may have one id. */
  file?: string;
  /** Number of the control among those with its id in the file, from 0. */
  number?: number;
}

/**
 * Steps that would bring a criterion to a better state, one sentence each, likeliest first; empty when nothing is left
 * to do or nothing is asked for.
 */
export function raiseSteps(view: View, id: string): string[] {
  return waysToRaise(view, id).map((each) => each.text);
}

/** The same steps, each with what a person does for it. */
export function waysToRaise(view: View, id: string): RaiseStep[] {
  const coverage = criterionCoverage(view, id);
  const controls = controlsOf(view, id);
  const planned = plannedControls(view, 'criterion', id);
  switch (coverage.state) {
    case 'gap':
      return [...unmonitored(view, id), toMap(`Map a control that does what ${id} asks for, or create one.`)];
    case 'policy-only':
      return [
        toMap(
          `Map or create a control that puts ${list(coverage.policies)} into practice: a policy alone shows nothing that was done.`,
        ),
      ];
    case 'planned':
      return planned.slice(0, mostNamed).map((each) => putInPlace(view, each));
    case 'carved-out':
      return [toMap('A control of your own for it would make it addressed; the vendor’s controls stay assumed.')];
    case 'addressed':
      return [
        ...controls.flatMap((each) => lacking(view, each)),
        ...planned.map((each) => putInPlace(view, each)),
      ].slice(0, mostNamed);
    default:
      return [];
  }
}

function toMap(text: string): RaiseStep {
  return { text, act: 'map' };
}

function putInPlace(view: View, control: Entity<'control'>): RaiseStep {
  return stepFor(view, control, 'practice', practiceWords(view, control));
}

function stepFor(view: View, control: Entity<'control'>, act: RaiseStep['act'], text: string): RaiseStep {
  return { text, act, id: control.id, file: control.file, number: numberInFile(view, control) };
}

function practiceWords(view: View, control: Entity<'control'>): string {
  const id = nameAmong(view, control);
  if (isStillOpen(control, ['statement'])) return `Write the statement of ${id}, which is still open.`;
  const { since, status } = control.data;
  const { asOf, to } = scopeOf(view);
  const end = asOf ?? to;
  if (status !== 'planned' && since !== undefined && end !== undefined)
    return `${id} starts ${since}, after ${end}: it can count for a later report only, unless it started earlier than \`since\` says.`;
  return `Put ${id} into practice, then set its \`status\` to in-place${since === undefined ? ' and say since when' : ''}.`;
}

function unmonitored(view: View, id: string): RaiseStep[] {
  return carveOutsOf(view, id)
    .filter((each) => each.monitoring.length === 0)
    .slice(0, mostNamed)
    .map(({ csoc, vendor, file }) => ({
      text: `Name a control in place that monitors ${vendor} under \`subservice.monitoring\`: ${csoc} is assumed of it.`,
      act: 'monitor',
      id: vendor,
      csoc,
      file,
    }));
}

function lacking(view: View, control: Entity<'control'>): RaiseStep[] {
  return lackingWords(view, control).map((text) => stepFor(view, control, 'evidence', text));
}

function lackingWords(view: View, control: Entity<'control'>): string[] {
  if (presenceOf(view, control) !== 'in-place') return [];
  const { current, begun, missing, open, unbegun, openUnbegun } = evidenceStatus(view, control);
  const name = nameAmong(view, control);
  if (current) return [];
  if (begun.length === 0) return toRecord(view, control, missing, open);
  return [
    `Fill in ${list(begun.slice(0, mostNamed))}: what is still open counts for nothing as evidence of ${name}.`,
    ...(openUnbegun.length > 0 ? toRecord(view, control, unbegun, openUnbegun) : []),
  ];
}

/** `missing`: what needs evidence; `open`: the days that need it, in order. */
function toRecord(
  view: View,
  control: Entity<'control'>,
  missing: readonly LackingInterval[],
  open: readonly Interval[],
): string[] {
  const { records } = evidenceStatus(view, control);
  const id = nameAmong(view, control);
  if (open.length === 0)
    return [
      records.length === 0
        ? `Record evidence of ${id}: there is none yet.`
        : `Record newer evidence of ${id}: what there is shows no part of the report yet.`,
    ];
  const intervals = joined(open).map(({ from, to }) => (from === to ? from : `${from} to ${to}`));
  const needs = new Set(missing.map((each) => each.need));
  const what =
    needs.size !== 1 || needs.has('interval') || needs.has('dated-proof')
      ? 'evidence'
      : needs.has('population')
        ? 'the population'
        : needs.has('configuration')
          ? 'the configuration'
          : 'the history of changes';
  const rest = intervals.length - mostNamed;
  const several = needs.has('interval') ? countWords(control.data.frequency, open.length) : '';
  return [
    `Record ${what} of ${id} for ${several}${list(rest > 0 ? [...intervals.slice(0, mostNamed), `${rest} more ${rest === 1 ? 'interval' : 'intervals'}`] : [...new Set(intervals)])}.`,
  ];
}

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
