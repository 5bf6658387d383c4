import { scopeOf } from '../../coverage/scope';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { manifestSource, SectionBlocks } from '../build';
import { basisWords } from '../dates';
import { namesOf, vendorName } from '../names';
import type { DescribeOptions } from '../options';
import { categoryWords } from '../sections/criteria';
import { printedCuecs } from '../sections/cuecs';
import { subserviceVendors } from '../sections/subservice-vendors';
import { descriptionTitle } from '../title';
import { agree, listWords, possessive } from '../words';

/** Section II as a draft. Names, categories, dates, vendors and CUECs come from where Section III takes them. */
export function assertion(view: View, options: DescribeOptions): Block[] {
  const blocks = new SectionBlocks('II');
  const { company, system, hasCompany } = namesOf(view, options);
  const scope = scopeOf(view);
  const basis = basisWords(scope, options);
  const when = basis ? ` ${basis}` : '';
  const period = scope.from && scope.to ? when : ' throughout the period';
  const vendors = subserviceVendors(view);
  const carved = vendors.filter((each) => each.method === 'carve-out').map((each) => vendorName(view, each.id));
  const inclusive = vendors.filter((each) => each.method === 'inclusive').map((each) => vendorName(view, each.id));
  const ifs = conditions(view, carved);
  const standard = `to provide reasonable assurance that the service commitments and system requirements would be met, based on the criteria for ${categoryWords(view)}`;
  return [
    blocks.heading('heading', 1, `Section II. ${hasCompany ? possessive(company) : "Management's"} assertion (draft)`),
    blocks.box('draft', 'Draft', "For the company's lawyer and its auditor to settle. Management signs it; nothing here has been asserted yet."),
    blocks.paragraph('opening', `We, the management of ${company}, prepared the accompanying “${descriptionTitle(view, options)}”. We are responsible for what it says, for the service commitments and system requirements, and for designing and running the controls that it states.`, [manifestSource(view, 'company')]),
    ...(carved.length > 0 ? [blocks.paragraph('carve-out', `${system} uses ${listWords(carved)} as ${agree(carved.length, 'a subservice organisation', 'subservice organisations')}. The description leaves out ${agree(carved.length, 'its controls', 'their controls')} and states the controls that we assume of ${agree(carved.length, 'it', 'them')}.`)] : []),
    ...(inclusive.length > 0 ? [blocks.paragraph('inclusive', `The description includes the relevant controls of ${listWords(inclusive)}, ${agree(inclusive.length, 'whose management gives an assertion of its own', 'each of which gives an assertion of its own')}.`)] : []),
    ...(printedCuecs(view).length > 0 ? [blocks.paragraph('cuecs', 'The description states the complementary controls that we assume our customers run.', [manifestSource(view, 'cuecs')])] : []),
    blocks.paragraph('lead', 'We assert that'),
    blocks.list('points', [
      `(a) the description presents ${system} as it was designed and put into operation${when}, in accordance with the description criteria DC 1 to DC 9;`,
      `(b) the controls stated in the description were suitably designed${when} ${standard}, if they operated as described${ifs ? ` and ${ifs}` : ''}${scope.type === 2 ? '; and' : '.'}`,
      ...(scope.type === 2 ? [`(c) the controls stated in the description operated effectively${period} ${standard}${ifs ? `, ${ifs}` : ''}.`] : []),
    ], [manifestSource(view, 'report')]),
  ];
}

/** What design and operation rest on besides the company's own controls; the same words for both. */
function conditions(view: View, carved: readonly string[]): string {
  const parties = [
    ...(printedCuecs(view).length > 0 ? ['our customers'] : []),
    ...carved,
  ];
  return parties.length === 0 ? '' : `if ${listWords(parties)} ran the complementary controls that we assumed in designing our own`;
}
