import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { keyRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const vendorSubserviceMethodMissing = defineRule({
  code: 'soc2.vendor.subservice-method-missing',
  severity: 'error',
  on: ['vendor'],
  title: 'A subservice organisation without a method',
  basis: ['DC7'],
  documentation: {
    what: '`subservice` has CSOCs but no `method`.',
    why:
      'The description has to say for each subservice organisation whether its controls are carved out or included; ' +
      'everything else about it follows from that.',
    wrong: yaml`
      subservice:
        csocs:
          - {id: CSOC-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}`,
    right: yaml`
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}`,
  },
  *check(vendor): Iterable<Finding> {
    const { subservice, name } = vendor.data;
    if (!subservice || subservice.method !== undefined || isUnreadable(vendor, ['subservice', 'method'], undefined))
      return;
    if (isBlank(subservice.csocs)) return;
    yield {
      ...keyRange(vendor, ['subservice']),
      message: `Nothing says whether ${name ?? vendor.id} is presented by carve-out or inclusive method. Set \`method\`.`,
    };
  },
  fixes: (_finding, vendor, context) =>
    insertKeys(context, vendor, ['subservice'], 'Insert method: carve-out', [['method', 'carve-out']], {
      preferred: true,
    }),
});
