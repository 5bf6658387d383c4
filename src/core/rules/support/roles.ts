import type { View } from '../../index/view';
import type { Answer, Fix } from '../rule';

/** Title of a role, its id when it has none. */
export function roleTitle(view: View, id: string): string {
  return view.derive(`role title ${id}`, (inner) => inner.peopleEntity()?.data.roles?.find((each) => each.id === id)?.title ?? id);
}

/** Titles of all roles, sorted by role id. */
export function roleTitles(view: View): string[] {
  return view.derive('titles of declared roles', (inner) => inner.ids('role').map((id) => roleTitle(inner, id)));
}

/** Every role of people.yaml as an answer, with what it does. */
export function roleAnswers(view: View, fix: (role: string) => readonly Fix[]): Answer[] {
  const roles = new Map((view.peopleEntity()?.data.roles ?? []).map((each) => [each.id, each]));
  return view.ids('role').flatMap((id) => fix(id).slice(0, 1).map((each) => ({ label: roles.get(id)?.title ?? id, detail: roles.get(id)?.responsibilities ?? id, fix: each })));
}
