import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';

/**
 * The role that owns a new record, as YAML: the one given, else the author's where the programme has it. Empty text
 * when nobody said who owns it.
 */
export function ownerOf(view: View, given?: string): string {
  const roles = view.ids('role');
  const author =
    view.author !== undefined && (roles.length === 0 || roles.includes(view.author)) ? view.author : undefined;
  const owner = given ?? author;
  return owner === undefined ? '' : quoteIfNeeded(owner);
}
