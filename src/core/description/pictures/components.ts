import type { View } from '../../index/view';
import { componentName } from '../names';
import { oneLine } from '../../language/one-line';

/** Something inside the boundary. */
export interface Component {
  id: string;
  name: string;
  /** Id of the vendor that provides it, `self` for the company, undefined where the file does not say. */
  provider: string | undefined;
}

/** What the boundary lists, in its order: ids of components with their providers, and words as they are. */
export function componentsInside(view: View): Component[] {
  const system = view.manifest('system');
  const providers = new Map<string, string | undefined>();
  for (const each of system?.infrastructure ?? []) if (each.id) providers.set(each.id, each.provider);
  for (const software of system?.software ?? [])
    if (software.id)
      providers.set(
        software.id,
        software.vendor ?? (software.origin === 'in-house' || software.origin === 'open-source' ? 'self' : undefined),
      );
  const seen = new Set<string>();
  return (system?.boundaries?.in ?? []).flatMap((id): Component[] => {
    if (oneLine(id) === '' || seen.has(id)) return [];
    seen.add(id);
    return [{ id, name: componentName(view, id), provider: providers.get(id) }];
  });
}
