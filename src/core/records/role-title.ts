import type { View } from '../index/view';
import { oneLine } from '../language/one-line';

/** Title of a role on one line: its id when it has none or the role is not declared. Never the name of its holder. */
export function roleTitle(view: View, id: string): string {
  return view.derive(
    `role title ${id}`,
    (inner) => oneLine(inner.peopleEntity()?.data.roles?.find((each) => each.id === id)?.title ?? '') || oneLine(id),
  );
}
