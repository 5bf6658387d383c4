import type { EntityKind, IdKind } from '../model/kinds';
import type { Entity } from './entity';
import { recordsWith } from './same-id';
import type { View } from './view';

/**
 * The record with an id in one file, where several files may claim the id, and one file more than once: `number` counts
 * them from 0 (`numberInFile`). The read is recorded, as far as the view's grain sees.
 */
export function recordIn<K extends EntityKind & IdKind>(
  view: View,
  kind: K,
  id: string,
  file: string,
  number = 0,
): Entity<K> | undefined {
  return recordsWith(view, kind, id).filter((each) => each.file === file)[number];
}
