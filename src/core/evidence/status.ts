import type { Entity } from '../index/entity';
import { recordIn } from '../index/record-in';
import { numberInFile } from '../index/same-id';
import type { View } from '../index/view';
import { addDays } from '../model/dates';
import { scopeOf } from '../scope/scope';
import { begunBy, overlaps, shownBy } from './covers';
import { evidenceCells, type CellNeed, type EvidenceCell, type EvidenceState } from './cells';
import { isFilled } from './filled';
import { graceDays } from './grace';
import { backBy, evidenceNeed, operatingSpan, type Interval } from './intervals';

/** An interval without evidence although its time is over. */
export interface LackingInterval extends Interval {
  need: CellNeed;
  state: 'late' | 'missing';
}

/** Whether a control's evidence is current for the report, and what is lacking. */
export interface EvidenceStatus {
  /** Ids of the records that name the control, sorted. */
  records: string[];
  /** Those of `records` that still lack something, and so show nothing. */
  begun: string[];
  /** Those of `records` that count and record an exception. */
  exceptions: string[];
  current: boolean;
  /** Late and missing: whole intervals, or the days that no population covers. Oldest first. */
  missing: LackingInterval[];
  /** Those of `missing` for which no record was begun either. */
  unbegun: LackingInterval[];
  /** Past days without evidence, those within their days of grace included. */
  open: Interval[];
  /** Those of `open` for which no record was begun either. */
  openUnbegun: Interval[];
  /** Number of cells in each state. */
  cells: Partial<Record<EvidenceState, number>>;
}

export function evidenceStatus(view: View, control: Entity<'control'>): EvidenceStatus {
  const { id, file } = control;
  const number = numberInFile(view, control);
  return view.derive(`evidence ${file} ${number} ${id}`, (inner) => computeStatus(inner, id, file, number));
}

function computeStatus(view: View, controlId: string, file: string, number: number): EvidenceStatus {
  const control = recordIn(view, 'control', controlId, file, number);
  const records = view.referrers('evidence', 'control', controlId);
  const status: EvidenceStatus = {
    records: records.map((each) => each.id),
    begun: records.filter((each) => !isFilled(each)).map((each) => each.id),
    exceptions: [],
    current: false,
    missing: [],
    unbegun: [],
    open: [],
    openUnbegun: [],
    cells: {},
  };
  if (!control) return status;
  const cells = evidenceCells(view, control);
  status.missing = lackingIn(cells);
  status.open = openIn(cells, view.today);
  const begunCells = status.begun.length === 0 ? cells : evidenceCells(view, control, begunBy);
  status.unbegun = lackingIn(begunCells);
  status.openUnbegun = openIn(begunCells, view.today);
  for (const { state } of cells) status.cells[state] = (status.cells[state] ?? 0) + 1;
  const isAnyShown = cells.some((each) => isShown(each.state));
  const early = isAnyShown || status.open.length > 0 ? [] : countedEarly(view, control, cells);
  status.current = status.open.length === 0 && (isAnyShown || early.length > 0);
  const counted = new Set([...cells.flatMap((each) => each.records), ...early.map((each) => each.id)]);
  status.exceptions = records
    .filter((each) => each.data.result === 'exception' && counted.has(each.id))
    .map((each) => each.id);
  return status;
}

/**
 * The records that count before anything is due for the report: those not older than one interval and its grace. All
 * that are filled while no type of report is chosen.
 */
function countedEarly(view: View, control: Entity<'control'>, cells: readonly EvidenceCell[]): Entity<'evidence'>[] {
  const records = view.referrers('evidence', 'control', control.id);
  const { reference, type } = scopeOf(view);
  if (type === undefined) return records.filter(isFilled);
  const since = freshSince(view, control.data.frequency, reference);
  if (since === undefined || !cells.some((each) => each.state === 'due')) return [];
  return records.filter((each) => (shownBy(each, reference)?.to ?? '') >= since);
}

/** What the cells lack whose time is over. */
function lackingIn(cells: readonly EvidenceCell[]): LackingInterval[] {
  return cells.flatMap(({ from, to, state, need, gaps }) =>
    isShown(state) || state === 'due'
      ? []
      : (gaps ?? [{ from, to }]).map((each) => ({ ...each, need, state: state as LackingInterval['state'] })),
  );
}

/** The days without evidence of the cells that are past. */
function openIn(cells: readonly EvidenceCell[], today: string | undefined): Interval[] {
  return cells
    .filter(({ state, to }) => !isShown(state) && (today === undefined || to < today))
    .flatMap(({ from, to, gaps }) => gaps ?? [{ from, to }]);
}

function isShown(state: EvidenceState): boolean {
  return state === 'covered' || state === 'exception' || state === 'not-applicable';
}

/**
 * The first day whose evidence is still fresh at `reference`: one interval of the frequency and its days of grace
 * earlier; a year for frequencies without an interval.
 */
export function freshSince(
  view: View,
  frequency: string | undefined,
  reference: string | undefined,
): string | undefined {
  return reference === undefined
    ? undefined
    : addDays(backBy(reference, frequency), -(graceDays(view)[frequency ?? ''] ?? 0));
}

/** The last day by `by` that any record about the control shows, or as `daysOf` says; undefined without any. */
export function newestShown(view: View, control: string, by: string, daysOf = shownBy): string | undefined {
  const days = view
    .referrers('evidence', 'control', control)
    .flatMap((each) => daysOf(each, by) ?? [])
    .map(({ to }) => to)
    .sort();
  return days[days.length - 1];
}

/**
 * A per-event control with evidence whose time is over, but without any population from within the period, begun ones
 * included.
 */
export function lacksPopulation(view: View, control: Entity<'control'>): boolean {
  const span = operatingSpan(scopeOf(view), control.data);
  const { records, unbegun } = evidenceStatus(view, control);
  if (!span || records.length === 0 || !unbegun.some((each) => each.need === 'population')) return false;
  return !view
    .referrers('evidence', 'control', control.id)
    .some((each) => each.data.kind === 'population' && touches(each, span, view.today));
}

/**
 * A control that operates once or twice a year, with evidence, but none from within the period, although its time is
 * over.
 */
export function neverOperated(view: View, control: Entity<'control'>): boolean {
  const span = operatingSpan(scopeOf(view), control.data);
  const { frequency } = control.data;
  const { unbegun } = evidenceStatus(view, control);
  if (
    !span ||
    (frequency !== 'annual' && frequency !== 'semi-annual') ||
    evidenceNeed(control.data) !== 'periodic' ||
    unbegun.length === 0
  )
    return false;
  const records = view
    .referrers('evidence', 'control', control.id)
    .filter((each) => begunBy(each, view.today) !== undefined);
  return records.length > 0 && !records.some((each) => touches(each, span, view.today));
}

function touches(record: Entity<'evidence'>, span: Interval, today: string | undefined): boolean {
  const days = begunBy(record, today);
  return days !== undefined && overlaps(days, span);
}
