import { scopeOf } from '../../scope/scope';
import { commaList } from '../../language/words';
import { defineRule, type Finding } from '../rule';
import { insertKeys } from '../support/insert';
import { keyRange, valueRange } from '../support/place';
import { isUnreadable } from '../support/readable';
import { yaml } from '../../syntax/text-block';

const terms = {
  confidentiality: 'duty of confidentiality',
  dpa: 'data processing agreement',
  incident_notice: 'duty to tell of incidents',
} as const;

export const vendorContractTerms = defineRule({
  code: 'soc2.vendor.contract-terms',
  severity: 'hint',
  on: ['vendor'],
  title: 'Contract terms that nobody recorded',
  basis: ['CC9.2', 'P6.4', 'P6.5'],
  documentation: {
    what:
      'Confidentiality or privacy is in scope, the vendor holds data of the system, and `contract` says nothing of ' +
      'confidentiality; with privacy also of a data processing agreement and of notice of incidents. `false` is an ' +
      'answer.',
    why:
      'Who receives data has to be bound by contract to protect it, and for personal data to tell of incidents. ' +
      'Examiners ask for the clause.',
    wrong: yaml`
      # categories: [security, confidentiality]
      data: [bookings]`,
    right: yaml`
      # categories: [security, confidentiality]
      data: [bookings]
      contract: {confidentiality: true}`,
  },
  *check(vendor, { view }): Iterable<Finding> {
    const { categories } = scopeOf(view);
    const { data, contract, name } = vendor.data;
    const privacy = categories.includes('privacy');
    if (
      (!privacy && !categories.includes('confidentiality')) ||
      (data ?? []).length === 0 ||
      isUnreadable(vendor, ['contract'], contract)
    )
      return;
    const wanted = privacy ? (['confidentiality', 'dpa', 'incident_notice'] as const) : (['confidentiality'] as const);
    const missing = wanted.filter(
      (key) => contract?.[key] === undefined && !isUnreadable(vendor, ['contract', key], undefined),
    );
    if (missing.length > 0)
      yield {
        ...(contract ? keyRange(vendor, ['contract']) : valueRange(vendor, ['data'])),
        message: `No ${commaList(missing.map((key) => terms[key]))} is recorded for ${name ?? vendor.id}.`,
        data: { missing },
      };
  },
  fixes(finding, vendor, context) {
    const missing = finding.data?.missing as string[];
    if (vendor.data.contract)
      return insertKeys(
        context,
        vendor,
        ['contract'],
        `Record that the contract has ${missing.length === 1 ? 'it' : 'them'}`,
        missing.map((key) => [key, 'true']),
      );
    return insertKeys(context, vendor, [], `Record that the contract has ${missing.length === 1 ? 'it' : 'them'}`, [
      ['contract', `{${missing.map((key) => `${key}: true`).join(', ')}}`],
    ]);
  },
});
