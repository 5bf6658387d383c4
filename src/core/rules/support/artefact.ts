import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import type { FileFact } from '../../index/outside-facts';
import { pathsOf } from '../../outside/wanted';

/** What is known of the file that an evidence record names: of the first that exists, once nothing about those before it is open. */
export function artefactOf(view: View, record: Entity<'evidence'>): FileFact | undefined {
  for (const path of pathsOf(view, record)) {
    const fact = view.outside('file', path);
    if (!fact || fact.exists) return fact;
  }
  return undefined;
}
