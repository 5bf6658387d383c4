import type { Entity } from '../../index/entity';
import { placeOf } from '../../model/place';
import { inScopeCriteria } from '../../coverage/scope';
import { setValue, quoteIfNeeded } from '../../syntax/edit';
import { valueOf } from '../../syntax/navigate';
import { defineRule, type Finding } from '../rule';
import { editHere } from '../support/fixes';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';

interface Template { kind: string; words: RegExp; csocs: readonly { text: string; criterion: string }[] }

const templates: readonly Template[] = [
  {
    kind: 'identity', words: /\b(identity|single sign-on|sso|authenticat\w+|directory|okta|entra)\b/i,
    csocs: [
      { text: 'Access to the identity service and its administration is restricted to authorised personnel.', criterion: 'CC6.1' },
      { text: 'Changes to the identity service are tested and approved before release.', criterion: 'CC8.1' },
    ],
  },
  {
    kind: 'hosting', words: /.*/,
    csocs: [
      { text: 'Physical access to hosting facilities is restricted to authorised personnel.', criterion: 'CC6.4' },
      { text: 'Storage media are sanitised or destroyed before they leave the facilities.', criterion: 'CC6.5' },
      { text: 'Facilities are protected against fire, loss of power and loss of cooling.', criterion: 'A1.2' },
    ],
  },
];

export const vendorCarveoutWithoutCsoc = defineRule({
  code: 'soc2.vendor.carveout-without-csoc',
  severity: 'error',
  on: ['vendor'],
  title: 'A carve-out without CSOCs',
  basis: ['DC7'],
  documentation: {
    what: 'A vendor is presented by the carve-out method, but `subservice.csocs` is absent or empty.',
    why: 'The controls of a carved-out vendor are left out of the report; readers are told instead which kinds of control it is assumed to run.',
    wrong: 'subservice:\n  method: carve-out',
    right: 'subservice:\n  method: carve-out\n  csocs:\n    - {id: CSOC-AWS-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}',
  },
  *check(vendor): Iterable<Finding> {
    const { subservice, name } = vendor.data;
    if (subservice?.method !== 'carve-out' || !isBlank(subservice.csocs) || isUnreadable(vendor, ['subservice', 'csocs'], subservice.csocs)) return;
    yield {
      ...valueRange(vendor, ['subservice', 'method']),
      message: `${name ?? vendor.id} is carved out but no complementary subservice control is stated.`,
    };
  },
  fixes(_finding, vendor, context) {
    const subservice = vendor.node && valueOf(vendor.node, 'subservice');
    if (subservice?.kind !== 'map') return [];
    const inScope = new Set(inScopeCriteria(context.view));
    const template = templates.find((each) => each.words.test(describe(vendor)))!;
    const csocs = template.csocs.filter((each) => inScope.has(each.criterion));
    const lines = (csocs.length > 0 ? csocs : template.csocs)
      .map((each, index) => `\n  - {id: ${quoteIfNeeded(`CSOC-${vendor.id.toUpperCase()}-${index + 1}`)}, text: "${each.text}", criteria: [${each.criterion}]}`);
    return editHere(context, `Insert CSOC templates for ${template.kind}`, setValue(context.file.tree, subservice, 'csocs', lines.join(''), placeOf('vendor', ['subservice'], 'csocs')), { preferred: true });
  },
});

function describe(vendor: Entity<'vendor'>): string {
  return `${vendor.id} ${vendor.data.name ?? ''} ${vendor.data.services ?? ''}`;
}
