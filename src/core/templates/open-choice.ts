import type { EntityKind } from '../model/kinds';
import { fieldAt } from '../model/schema';

/** A line of YAML with an open value at its end, before a comment that names the values of the model. */
export function openChoice(kind: EntityKind, key: string): string {
  return `${key}:  # ${(fieldAt(kind, [key])?.values ?? []).map((each) => each.value).join(', ')}`;
}
