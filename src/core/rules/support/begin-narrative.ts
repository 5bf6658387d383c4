import type { View } from '../../index/view';
import { newNarrative } from '../../templates/narrative';
import type { Fix } from '../rule';

/** A fix that creates a narrative for a section of the description; empty when its file exists already. */
export function beginNarrative(view: View, section: string, title: string): Fix[] {
  const { path, text, cursor } = newNarrative(view, section);
  if (view.all('narrative').some((each) => each.file === path)) return [];
  return [{ title, create: [{ file: path, text, ...(cursor === undefined ? {} : { cursor }) }] }];
}
