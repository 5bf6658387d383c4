import type { Node as ControlsRow } from '../controls/nodes';
import type { Node as CriteriaRow } from '../criteria/nodes';
import type { Node as DueRow } from '../due/nodes';

/** A row of any view. */
export type AnyRow = ControlsRow | CriteriaRow | DueRow;

/** The id, as files spell it, of the thing that a row represents; undefined for groups. */
export function idOf(row: AnyRow): string | undefined {
  switch (row.kind) {
    case 'criterion':
      return row.criterion.id;
    case 'item':
      return row.item.id;
    case 'focus':
      return row.point.id;
    case 'control':
    case 'cell':
      return row.control.id;
    case 'criterion-of':
      return row.of;
    case 'record':
      return row.record;
    case 'work':
      return row.row.subject;
    default:
      return undefined;
  }
}
