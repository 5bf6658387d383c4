import { blanks, quoted } from '../../blanks/blanks';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { isBlank } from '../support/words';
import { yaml } from '../../syntax/text-block';

const words = {
  controls: 'its controls',
  components: 'the components of its system',
  assertion: 'its own assertion',
} as const;

export const vendorInclusiveIncomplete = defineRule({
  code: 'soc2.vendor.inclusive-incomplete',
  severity: 'error',
  on: ['vendor'],
  title: 'An inclusive vendor that is told in part',
  basis: ['DC7'],
  documentation: {
    what:
      'A vendor is presented by the inclusive method, but its `controls`, its `components` or its `assertion` are ' +
      'missing.',
    why:
      'By the inclusive method the vendor is examined too: its part of the system and its controls are described ' +
      "with the company's own, and it signs an assertion. Without its co-operation the carve-out is the method.",
    wrong: yaml`
      subservice:
        method: inclusive`,
    right: yaml`
      subservice:
        method: inclusive
        controls:
          - {id: HF-01, text: The Site Manager approves each visit to the halls before it takes place., criteria: [CC6.4]}
        components: [Two data halls]
        assertion: vault://vendors/halls/assertion.pdf`,
  },
  *check(vendor): Iterable<Finding> {
    const { subservice, name } = vendor.data;
    if (subservice?.method !== 'inclusive') return;
    const missing = (['controls', 'components', 'assertion'] as const).filter(
      (key) => isBlank(subservice[key]) && !isUnreadable(vendor, ['subservice', key], subservice[key]),
    );
    if (missing.length > 0)
      yield {
        ...valueRange(vendor, ['subservice', 'method']),
        message: `The inclusive method needs ${commaList(missing.map((key) => words[key]))} of ${name ?? vendor.id}.`,
        data: { missing },
      };
  },
  fixes(finding, vendor, context) {
    const stubs: Readonly<Record<string, string>> = {
      controls: `\n  - {text: ${quoted.vendorControl}, criteria: []}`,
      components: `[${quoted.vendorPart}]`,
      assertion: blanks.assertion,
    };
    const missing = finding.data?.missing as string[];
    return insertKeys(
      context,
      vendor,
      ['subservice'],
      `Insert ${commaList(missing)}`,
      missing.map((key) => [key, stubs[key]!]),
      { preferred: true },
    );
  },
});
