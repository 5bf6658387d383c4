import type { Entity } from '../index/entity';
import type { Path } from '../syntax/tree';

/**
 * Whether the value at a path of a record, or one below it, is still to be written: it is a blank, or an essential one
 * (`Field.essential`) is empty or, unless it is only so once asked for, absent. What rests on it does not count.
 */
export function isStillOpen(record: Entity, path: Path): boolean {
  if (record.blanks.length === 0) return false;
  const name = path.join('.');
  return record.blanks.some((each) => each === name || each.startsWith(`${name}.`));
}
