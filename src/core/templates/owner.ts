import type { View } from '../index/view';
import { quoteIfNeeded } from '../syntax/edit';

/** The role of the person who writes, where the programme has it. */
export function authorOf(view: View): string | undefined {
  const { author } = view;
  const roles = view.ids('role');
  return author !== undefined && (roles.length === 0 || roles.includes(author)) ? author : undefined;
}

/**
 * The role that owns a new record, as YAML: the one given, else the author's where the programme has it. Empty text
 * when nobody said who owns it.
 */
export function ownerOf(view: View, given?: string): string {
  const owner = given ?? authorOf(view);
  return owner === undefined || owner === '' ? '' : quoteIfNeeded(owner);
}
