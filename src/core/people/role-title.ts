import type { View } from '../index/view';

/** Title of a role, its id when it has none. */
export function roleTitle(view: View, id: string): string {
  return view.derive(`role title ${id}`, (inner) => inner.peopleEntity()?.data.roles?.find((each) => each.id === id)?.title ?? id);
}
