import type { EntityKind } from './kinds';
import { fieldsAt } from './schema';

/** Keys after or before which a new key belongs, nearest first; the shape of `InsertPlace`. */
export interface KeyPlace {
  after: readonly string[];
  before: readonly string[];
}

/**
 * Where a key belongs in the order of the model: after the nearest key that comes before it, else before the nearest
 * that comes after it. `path` leads to the map that holds the key; empty lists where the model does not know the key.
 */
export function placeOf(kind: EntityKind, path: readonly (string | number)[], key: string): KeyPlace {
  const keys = fieldsAt(kind, path).map((each) => each.key);
  const index = keys.indexOf(key);
  return index < 0
    ? { after: [], before: [] }
    : { after: keys.slice(0, index).reverse(), before: keys.slice(index + 1) };
}
