import { quoted } from '../../blanks/blanks';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const serviceMissing = defineRule({
  code: 'soc2.manifest.service-missing',
  severity: 'error',
  on: ['manifest'],
  title: 'No service is named',
  basis: ['DC1', 'BRIEF'],
  documentation: {
    what: '`system.services` is absent or empty.',
    why: 'DC 1 asks which services the report covers. Readers check whether the one that they use is among them.',
    wrong: yaml`
      system:
        name: Larkspur Scheduling
        services: []`,
    right: yaml`
      system:
        name: Larkspur Scheduling
        services: [{id: scheduling, name: Scheduling, description: Books appointments, users: Clinics}]`,
  },
  *check(manifest): Iterable<Finding> {
    const { system } = manifest.data;
    if (
      !isBlank(system?.services) ||
      isUnreadable(manifest, ['system', 'services'], system?.services) ||
      isUnreadable(manifest, ['system'], system)
    )
      return;
    yield {
      ...keyRange(manifest, ['system', 'services']),
      message: 'No service is named. A description must say which services the report covers.',
    };
  },
  fixes(_finding, manifest, context) {
    const stub = `{id: service, name: ${quoted.serviceName}, description: ${quoted.serviceDescription}, users: ${quoted.serviceUsers}}`;
    if (manifest.data.system === undefined)
      return insertKeys(context, manifest, [], 'Insert a service', [['system', `\n  services:\n    - ${stub}`]], {
        preferred: true,
      });
    return insertKeys(context, manifest, ['system'], 'Insert a service', [['services', `\n  - ${stub}`]], {
      preferred: true,
    });
  },
});
