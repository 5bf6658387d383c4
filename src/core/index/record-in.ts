import type { EntityKind, IdKind } from '../model/kinds';
import type { Entity } from './entity';
import type { View } from './view';

/**
 * The record with an id in one file, where several files may claim the id. The read is recorded, as far as the view's
 * grain sees.
 */
export function recordIn<K extends EntityKind & IdKind>(
  view: View,
  kind: K,
  id: string,
  file: string,
): Entity<K> | undefined {
  const first = view.get(kind, id);
  return first?.file === file
    ? first
    : view
        .declarations(kind, id)
        .map((each) => each.entity as Entity<K>)
        .find((each) => each.kind === kind && each.file === file);
}
