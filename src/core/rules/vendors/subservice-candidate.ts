import { carveOut } from '../../changes/carve-out';
import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import { defineRule, type Finding } from '../rule';
import { usualCsocs } from '../support/csoc-templates';
import { changeFix } from '../support/fixes';
import { insertKeys } from '../support/insert';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

export const vendorSubserviceCandidate = defineRule({
  code: 'soc2.vendor.subservice-candidate',
  severity: 'information',
  on: ['vendor'],
  title: 'Perhaps a subservice organisation',
  basis: ['DC7'],
  documentation: {
    what:
      'A critical vendor hosts infrastructure of the system or holds its data, and nobody has said whether it is a ' +
      'subservice organisation. `subservice: {method: none}` is an answer.',
    why:
      'If the company could not keep its commitments without controls at the vendor, the description has to treat it ' +
      'under DC 7. Forgotten subservice organisations are found by every examiner.',
    wrong: yaml`
      tier: critical
      data: [bookings]`,
    right: yaml`
      tier: critical
      data: [bookings]
      subservice: {method: none}`,
  },
  *check(vendor, { view }): Iterable<Finding> {
    const { tier, subservice, name, data } = vendor.data;
    if (tier !== 'critical' || subservice !== undefined || isUnreadable(vendor, ['subservice'], subservice)) return;
    if ((data ?? []).length === 0 && !hosts(view, vendor)) return;
    yield {
      ...valueRange(vendor, ['tier']),
      message:
        `Nothing says whether ${name ?? vendor.id} is a subservice organisation: it is, if failing controls there ` +
        'would break a commitment. Say it under `subservice`.',
    };
  },
  fixes: (_finding, vendor, context) => [
    ...changeFix('Insert a carve-out block', carveOut(context.view, vendor, usualCsocs(vendor, context.view).csocs)),
    ...insertKeys(context, vendor, [], 'Record that it is no subservice organisation', [
      ['subservice', '{method: none}'],
    ]),
  ],
});

function hosts(view: View, vendor: Entity<'vendor'>): boolean {
  return view
    .references('vendor', vendor.id)
    .some((each) => each.entity.kind === 'manifest' && each.path[0] === 'system' && each.path[1] === 'infrastructure');
}
