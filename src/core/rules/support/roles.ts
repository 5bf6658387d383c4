import type { View } from '../../index/view';
import { roleTitle } from '../../records/role-title';
import type { Answer, Fix } from '../rule';

/** Titles of all roles, sorted by role id. */
export function roleTitles(view: View): string[] {
  return view.derive('titles of declared roles', (inner) => inner.ids('role').map((id) => roleTitle(inner, id)));
}

/** Every role of people.yaml as an answer, with its responsibilities. */
export function roleAnswers(view: View, fix: (role: string) => readonly Fix[]): Answer[] {
  const roles = new Map((view.peopleEntity()?.data.roles ?? []).map((each) => [each.id, each]));
  return view.ids('role').flatMap((id): Answer[] => {
    const [first] = fix(id);
    const role = roles.get(id);
    return first ? [{ label: role?.title ?? id, detail: role?.responsibilities ?? id, fix: first }] : [];
  });
}
