import { controlsOf, criterionCoverage } from '../coverage/criterion';
import { isInPlace } from '../coverage/presence';
import { evidenceStatus } from '../evidence/status';
import { inScopeCriteria } from '../scope/scope';
import { criterionById } from '../criteria/catalogue';
import { controlsFor } from '../description/controls';
import { vendorName } from '../description/names';
import { oneLine } from '../language/one-line';
import { roleTitle } from '../records/role-title';
import { subserviceVendors } from '../description/sections/subservice-vendors';
import type { Entity } from '../index/entity';
import { numberedId } from '../index/same-id';
import type { View } from '../index/view';
import { stateWords } from '../description/pictures/heat-map';
import { column, type DataTable } from './data-table';

const columns = [
  column('Criterion', 10),
  column('Criterion title (our wording)', 34),
  column('State', 14),
  column('Control', 14),
  column('Title', 34),
  column('Statement', 80),
  column('Owner', 22),
  column('Frequency', 13),
  column('Type', 12),
  column('Nature', 12),
  column('Policies', 18),
  column('Evidence', 34),
];

/**
 * Every criterion in scope with the controls in place that address it, those of included vendors, and what is assumed
 * of carved-out ones; a criterion without either has a row that says so. Controls are those that the description
 * states. `only`: ids of controls, `AC-03#2` for the second that has one; the matrix then has their
 * rows and no others.
 */
export function controlMatrix(view: View, only?: ReadonlySet<string>): DataTable {
  return { title: 'Control matrix', columns, rows: inScopeCriteria(view).flatMap((id) => rowsOf(view, id, only)) };
}

function rowsOf(view: View, id: string, only: ReadonlySet<string> | undefined): string[][] {
  const { state, reason } = criterionCoverage(view, id);
  const head = [id, criterionById(id)?.title ?? '', stateWords[state]];
  const controls = only ? chosen(view, id, only) : controlsFor(view, id);
  if (only) return controls.map((each) => [...head, ...controlCells(view, each)]);
  if (state === 'not-relevant') return [filled([...head, '', '', reason])];
  const rows = [
    ...controls.map((control) => [...head, ...controlCells(view, control)]),
    ...[...included(view, id), ...assumed(view, id)].map((cells) => filled([...head, ...cells])),
  ];
  return rows.length > 0 ? rows : [filled([...head, '', '', reason])];
}

/** Of several controls with one id, also one that the description does not state: a person chose it. */
function chosen(view: View, criterion: string, only: ReadonlySet<string>): Entity<'control'>[] {
  return controlsOf(view, criterion).filter((each) => only.has(numberedId(view, each)) && isInPlace(view, each));
}

function controlCells(view: View, control: Entity<'control'>): string[] {
  const { title, statement, owner, frequency, type, nature, policies } = control.data;
  return [
    control.id,
    oneLine(title ?? ''),
    oneLine(statement ?? ''),
    owner ? roleTitle(view, owner) : '',
    frequency ?? '',
    type ?? '',
    nature ?? '',
    (policies ?? []).join(', '),
    evidenceWords(view, control),
  ];
}

/** Controls of vendors by the inclusive method: id, whose it is, and its text. */
function included(view: View, criterion: string): string[][] {
  return subserviceVendors(view).flatMap(({ id: vendor, controls }) => {
    const texts = view.get('vendor', vendor)?.data.subservice?.controls ?? [];
    return controls
      .filter((each) => each.criteria.includes(criterion))
      .map(({ id, index }) => [id, `Control of ${vendorName(view, vendor)}`, oneLine(texts[index]?.text ?? '')]);
  });
}

/** Controls that are assumed of carved-out vendors: id, vendor and text where our own have id, title and statement. */
function assumed(view: View, criterion: string): string[][] {
  return subserviceVendors(view)
    .filter((each) => each.method === 'carve-out')
    .flatMap(({ id: vendor, csocs }) => {
      const texts = view.get('vendor', vendor)?.data.subservice?.csocs ?? [];
      return csocs.flatMap((csoc, index) =>
        csoc.criteria.includes(criterion)
          ? [[csoc.id, `Assumed of ${vendorName(view, vendor)} (CSOC)`, oneLine(texts[index]?.text ?? '')]]
          : [],
      );
    });
}

/**
 * What is lacking by the end of the period (today, when that is earlier), or the records, with their exceptions; those
 * that are only begun apart.
 */
function evidenceWords(view: View, control: Entity<'control'>): string {
  const { records, begun, exceptions, current, missing } = evidenceStatus(view, control);
  const filledIn = records
    .filter((each) => !begun.includes(each))
    .map((each) => (exceptions.includes(each) ? `${each} (exception)` : each));
  const days = missing.map((each) => (each.from === each.to ? each.to : `${each.from} to ${each.to}`));
  const parts = [
    ...(missing.length > 0 ? [`missing for ${days.join('; ')}`] : []),
    ...(missing.length === 0 && filledIn.length > 0
      ? [`${current ? 'current' : 'recorded'}: ${filledIn.join(', ')}`]
      : []),
    ...(begun.length > 0 ? [`begun: ${begun.join(', ')}`] : []),
  ];
  return parts.join('; ') || 'none';
}

function filled(cells: readonly string[]): string[] {
  return columns.map((_, index) => cells[index] ?? '');
}
