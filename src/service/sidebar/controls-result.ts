import { presenceOf } from '../../core/coverage/presence';
import { evidenceCells } from '../../core/evidence/cells';
import { evidenceNote, evidenceSummary } from '../../core/evidence/words';
import { recordIn } from '../../core/index/record-in';
import type { View } from '../../core/index/view';
import { roleTitle } from '../../core/records/role-title';
import type { ControlRow, ControlsResult } from '../../protocol/controls';
import { programmeName, type ResultContext } from './coverage-result';
import { declarationLocation } from '../place';
import { withPlace } from './with-place';

const keyOfControls = 'controls result';
const keyOfRow = (file: string, id: string): string => `control row ${file} ${id}`;

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
    view.all('control').map(({ id, file }) => ({ id, file })),
  );
  const controls = all.flatMap(({ id, file }) => {
    const row = programme.remember(keyOfRow(file, id), 'visible', (view) => rowOf(view, id, file));
    const declaration = programme.tables.declarations('control', id).find((each) => each.entity.file === file);
    return row ? [withPlace(row, (declaration && declarationLocation(context, declaration)) ?? null)] : [];
  });
  return { root: context.uriOf(''), name: programmeName(context), controls };
}

function rowOf(view: View, id: string, file: string): ControlRow | undefined {
  const control = recordIn(view, 'control', id, file);
  if (!control) return undefined;
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
    evidence: inPlace ? evidenceSummary(view, id) : 'not-needed',
    note: inPlace ? evidenceNote(view, id) : '',
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
