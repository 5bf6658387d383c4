import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import type { FileFact } from '../../index/outside-facts';
import { pathsOf } from '../../outside/wanted';

/**
 * Facts about the file that an evidence record names. With several names, the first that exists, when all names before
 * it have been looked up.
 */
export function artefactOf(view: View, record: Entity<'evidence'>): FileFact | undefined {
  for (const path of pathsOf(view, record)) {
    const fact = view.outside('file', path);
    if (!fact || fact.exists) return fact;
  }
  return undefined;
}
