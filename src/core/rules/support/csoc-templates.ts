import { inScopeCriteria } from '../../scope/scope';
import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import type { Assumption } from '../../changes/carve-out';

interface Template {
  kind: string;
  words: RegExp;
  csocs: readonly Assumption[];
}

const templates: readonly Template[] = [
  {
    kind: 'identity',
    words: /\b(identity|single sign-on|sso|authenticat\w+|directory|okta|entra)\b/i,
    csocs: [
      {
        text: 'Access to the identity service and its administration is restricted to authorised personnel.',
        criterion: 'CC6.1',
      },
      { text: 'Changes to the identity service are tested and approved before release.', criterion: 'CC8.1' },
    ],
  },
  {
    kind: 'hosting',
    words: /.*/,
    csocs: [
      { text: 'Physical access to hosting facilities is restricted to authorised personnel.', criterion: 'CC6.4' },
      { text: 'Storage media are sanitised or destroyed before they leave the facilities.', criterion: 'CC6.5' },
      { text: 'Facilities are protected against fire, loss of power and loss of cooling.', criterion: 'A1.2' },
    ],
  },
];

/** Usual CSOCs for this kind of vendor: those of criteria in scope, or all when none is. */
export function usualCsocs(vendor: Entity<'vendor'>, view: View): { kind: string; csocs: Template['csocs'] } {
  const inScope = new Set(inScopeCriteria(view));
  const template = templates.find((each) => each.words.test(describe(vendor)))!;
  const csocs = template.csocs.filter((each) => inScope.has(each.criterion));
  return { kind: template.kind, csocs: csocs.length > 0 ? csocs : template.csocs };
}

function describe(vendor: Entity<'vendor'>): string {
  return `${vendor.id} ${vendor.data.name ?? ''} ${vendor.data.services ?? ''}`;
}
