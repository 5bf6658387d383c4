import { isUnsaid, plannedNote, presenceOf } from '../../core/coverage/presence';
import { evidenceCells } from '../../core/evidence/cells';
import { evidenceNote, evidenceSummary } from '../../core/evidence/words';
import type { Entity } from '../../core/index/entity';
import { recordIn } from '../../core/index/record-in';
import { numberInFile } from '../../core/index/same-id';
import type { View } from '../../core/index/view';
import { roleTitle } from '../../core/records/role-title';
import type { ControlRow, ControlsResult } from '../../protocol/controls';
import { companyName, type ResultContext } from './coverage-result';
import { declarationLocation } from '../place';
import { withPlace } from './with-place';

const keyOfControls = 'controls result';
const keyOfRow = (file: string, number: number, id: string): string => `control row ${file} ${number} ${id}`;

/** Whether a change of the programme (its `stale` keys) may have changed the rows. */
export function touchesControls(stale: ReadonlySet<string>): boolean {
  if (stale.has(keyOfControls)) return true;
  for (const key of stale) if (key.startsWith('control row ')) return true;
  return false;
}

/**
 * The rows of the controls view: every control of a programme, sorted by id. Remembered by control; places are always
 * current.
 */
export function controlsResult(context: ResultContext): ControlsResult {
  const { programme } = context;
  const all = programme.remember(keyOfControls, 'visible', (view) =>
    view.all('control').map((each) => ({ id: each.id, file: each.file, number: numberInFile(view, each) })),
  );
  const controls = all.flatMap(({ id, file, number }) => {
    const row = programme.remember(keyOfRow(file, number, id), 'visible', (view) =>
      rowOf(view, recordIn(view, 'control', id, file, number)),
    );
    const declaration = programme.tables.declarations('control', id).filter((each) => each.entity.file === file)[
      number
    ];
    return row ? [withPlace(row, (declaration && declarationLocation(context, declaration)) ?? null)] : [];
  });
  return { root: context.uriOf(''), name: companyName(context), controls };
}

function rowOf(view: View, control: Entity<'control'> | undefined): ControlRow | undefined {
  if (!control) return undefined;
  const { id } = control;
  const { title, owner, frequency, criteria } = control.data;
  const status = presenceOf(view, control);
  const inPlace = status === 'in-place';
  const cells = inPlace || status === 'retired' ? evidenceCells(view, control) : [];
  return {
    id,
    title: title ?? '',
    series: seriesOf(id),
    owner: owner ?? '',
    ownerTitle: owner ? roleTitle(view, owner) : '',
    status,
    frequency: frequency ?? '',
    criteria: [...(criteria ?? [])],
    evidence: inPlace ? evidenceSummary(view, control) : 'not-needed',
    note: inPlace ? evidenceNote(view, control) : status === 'planned' && isUnsaid(control) ? plannedNote(control) : '',
    cells: cells.map(({ from, to, need, state, due, records }) => ({ from, to, need, state, due, records })),
    place: null,
  };
}

/** An id that ends in a number, with its series. */
const numberedId = /^(.*?)[-_. ]?\d+[a-z]?$/i;

/** `AC` of `AC-05`; the whole id when it does not end in a number. */
function seriesOf(id: string): string {
  return numberedId.exec(id)?.[1] || id;
}
