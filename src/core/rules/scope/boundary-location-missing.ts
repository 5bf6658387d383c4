import { blanks } from '../../blanks/blanks';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

const stubs: Readonly<Record<string, string>> = { provider: blanks.provider, location: blanks.infrastructureLocation };

export const boundaryLocationMissing = defineRule({
  code: 'soc2.boundary.location-missing',
  severity: 'warning',
  on: ['manifest'],
  title: 'Infrastructure without provider or place',
  basis: ['DC3'],
  documentation: {
    what: 'An entry of `system.infrastructure` has no `provider` or no `location`.',
    why: 'A description names who runs each part and where it stands; customers ask in which region their data lie.',
    wrong: yaml`
      system:
        infrastructure: [{id: prod, name: Production account, purpose: Runs the service}]`,
    right: yaml`
      system:
        infrastructure: [{id: prod, name: Production account, provider: self, purpose: Runs the service, location: us-west-2}]`,
  },
  *check(manifest): Iterable<Finding> {
    for (const [index, component] of (manifest.data.system?.infrastructure ?? []).entries()) {
      const path = ['system', 'infrastructure', index];
      const missing = (['provider', 'location'] as const).filter(
        (key) => isBlank(component[key]) && !isUnreadable(manifest, [...path, key], component[key]),
      );
      if (missing.length > 0)
        yield {
          ...keyRange(manifest, path),
          message:
            `\`${component.id ?? component.name ?? 'This entry'}\` has no ${commaList(missing)}; a description ` +
            'names provider and place.',
          data: { index, missing },
        };
    }
  },
  fixes(finding, manifest, context) {
    const missing = finding.data?.missing as string[];
    return insertKeys(
      context,
      manifest,
      ['system', 'infrastructure', Number(finding.data?.index)],
      `Insert ${commaList(missing)}`,
      missing.map((key) => [key, stubs[key]!]),
      { preferred: true },
    );
  },
});
