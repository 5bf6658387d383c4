import { carveOut } from '../../changes/carve-out';
import { defineRule, type Finding } from '../rule';
import { changeFix } from '../support/fixes';
import { usualCsocs } from '../support/csoc-templates';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

export const vendorCarveoutWithoutCsoc = defineRule({
  code: 'soc2.vendor.carveout-without-csoc',
  severity: 'error',
  on: ['vendor'],
  title: 'A carve-out without CSOCs',
  basis: ['DC7'],
  documentation: {
    what: 'A vendor is presented by the carve-out method, but `subservice.csocs` is absent or empty.',
    why:
      'The controls of a carved-out vendor are left out of the report; readers are told instead which kinds of ' +
      'control it is assumed to run.',
    wrong: yaml`
      subservice:
        method: carve-out`,
    right: yaml`
      subservice:
        method: carve-out
        csocs:
          - {id: CSOC-AWS-1, text: Physical access to hosting facilities is restricted to authorised personnel., criteria: [CC6.4]}`,
  },
  *check(vendor): Iterable<Finding> {
    const { subservice, name } = vendor.data;
    if (
      subservice?.method !== 'carve-out' ||
      !isBlank(subservice.csocs) ||
      isUnreadable(vendor, ['subservice', 'csocs'], subservice.csocs)
    )
      return;
    yield {
      ...valueRange(vendor, ['subservice', 'method']),
      message: `${name ?? vendor.id} is carved out but no complementary subservice control is stated.`,
    };
  },
  fixes(_finding, vendor, context) {
    const { kind, csocs } = usualCsocs(vendor, context.view);
    return changeFix(`Insert CSOC templates for ${kind}`, carveOut(context.view, vendor, csocs), { preferred: true });
  },
});
