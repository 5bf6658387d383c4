import type { View } from '../../index/view';
import { roleTitles } from './roles';

/** Names of actors in this programme, in lower case: role titles, components, vendors, the company. */
export function actorNames(view: View): string[] {
  return view.derive('actor names', (inner) => {
    const system = inner.manifest('system');
    const company = inner.manifest('company');
    const components = [...(system?.infrastructure ?? []), ...(system?.software ?? [])].flatMap((each) => [
      each.id ?? '',
      each.name ?? '',
    ]);
    const vendors = inner.all('vendor').flatMap((each) => [each.id, each.data.name ?? '']);
    const all = [...roleTitles(inner), ...components, ...vendors, company?.name ?? '', company?.short_name ?? ''];
    return [...new Set(all.map((each) => each.toLowerCase()).filter((each) => each.length > 1))];
  });
}
