import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';

/** The role that owns a new record, as YAML: the author's where the programme has it, else the first one. */
export function ownerOf(view: View, wanted?: string): string {
  const roles = view.ids('role');
  const author =
    view.author !== undefined && (roles.length === 0 || roles.includes(view.author)) ? view.author : undefined;
  return quoteIfNeeded(wanted ?? author ?? roles[0] ?? 'security-lead');
}
