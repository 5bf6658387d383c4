import { scopeOf } from '../../scope/scope';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { manifestSource, SectionBlocks } from '../build';
import { basisWords } from '../dates';
import { namesOf, vendorName } from '../names';
import type { DescribeOptions } from '../options';
import { sayIn, type Say } from '../say';
import { categoryWords } from '../sections/criteria';
import { printedCuecs } from '../sections/cuecs';
import { subserviceVendors, type SubserviceVendor } from '../sections/subservice-vendors';
import { descriptionTitle } from '../title';
import { agree, listWords } from '../words';
import { reportHeading } from './heading';

/** Section II as a draft. Names, categories, dates, vendors and CUECs come from where Section III takes them. */
export function assertion(view: View, options: DescribeOptions): Block[] {
  const blocks = new SectionBlocks('II');
  const say = sayIn(options);
  const { company } = namesOf(view, options);
  return [
    reportHeading(view, blocks, 'II', say`Assertion of the management of ${company} (draft)`),
    blocks.box(
      'draft',
      'Draft',
      say`For the lawyer and the auditor of ${company} to settle. Management signs it; nothing here has been asserted yet.`,
    ),
    blocks.paragraph(
      'opening',
      say`We, the management of ${company}, prepared the accompanying “${descriptionTitle(view, options)}”. We are responsible for what it says, for the service commitments and system requirements, and for designing, putting in place and running the controls that it states.`,
      [manifestSource(view, 'company')],
    ),
    ...vendors(view, options, blocks, say),
    ...(printedCuecs(view).length > 0
      ? [
          blocks.paragraph(
            'cuecs',
            say`The description states the complementary ${agree(printedCuecs(view).length, 'control', 'controls')} that we assume our customers run.`,
            [manifestSource(view, 'cuecs')],
          ),
        ]
      : []),
    blocks.paragraph('lead', 'We assert that'),
    blocks.list('points', points(view, options, say), [manifestSource(view, 'report')]),
  ];
}

function vendors(view: View, options: DescribeOptions, blocks: SectionBlocks, say: Say): Block[] {
  const { system } = namesOf(view, options);
  const result: Block[] = [];
  const carved = named(view, 'carve-out');
  if (carved.length > 0) {
    result.push(
      blocks.paragraph(
        'carve-out',
        say`${system} uses ${listWords(carved)} as ${say.own(agree(carved.length, 'a subservice organisation', 'subservice organisations'))}. The description leaves out ${agree(carved.length, 'its controls', 'their controls')} and states the controls that we assume of ${agree(carved.length, 'it', 'them')}.`,
      ),
    );
  }
  const inclusive = named(view, 'inclusive');
  if (inclusive.length > 0) {
    const own =
      assertions(view) === inclusive.length
        ? say.piece`, ${agree(inclusive.length, 'whose management gives an assertion of its own', 'each of which gives an assertion of its own')}`
        : '';
    result.push(
      blocks.paragraph(
        'inclusive',
        say`The description includes the relevant components and controls of ${`${listWords(inclusive)}${own}`}.`,
      ),
    );
  }
  return result;
}

/** (a) to (c) of the assertion; (c) for type 2 only. */
function points(view: View, options: DescribeOptions, say: Say): string[] {
  const { system } = namesOf(view, options);
  const scope = scopeOf(view);
  const basis = basisWords(scope, options);
  const when = basis ? ` ${basis}` : '';
  const period = basis && scope.type === 2 ? when : ' throughout the period';
  const ifs = conditions(view);
  const criteria = scope.categories.length > 0 ? say.piece`, based on the criteria for ${categoryWords(view)}` : '';
  const standard = say.piece`to provide reasonable assurance that the service commitments and system requirements would be achieved${criteria}`;
  const type2 = scope.type === 2;
  return [
    say`(a) the description presents ${system} as it was designed and put into operation${when}, in accordance with the description criteria DC 1 to DC 9;`,
    say`(b) the controls stated in the description were suitably designed${when} ${standard}, if they operated as described${ifs ? ` and ${ifs}` : ''}${type2 ? '; and' : '.'}`,
    ...(type2
      ? [
          say`(c) the controls stated in the description operated effectively${period} ${standard}${ifs ? `, ${ifs}` : ''}.`,
        ]
      : []),
  ];
}

/** What design and operation depend on besides the company's own controls; both statements use these words. */
function conditions(view: View): string {
  const parties = [
    ...(printedCuecs(view).length > 0 ? ['our customers'] : []),
    ...subserviceVendors(view)
      .filter((each) => each.method === 'carve-out')
      .map((each) => vendorName(view, each.id)),
  ];
  return parties.length === 0
    ? ''
    : `if ${listWords(parties)} ran the complementary controls that we assumed in designing our own`;
}

function named(view: View, method: SubserviceVendor['method']): string[] {
  return subserviceVendors(view)
    .filter((each) => each.method === method)
    .map((each) => vendorName(view, each.id));
}

/** How many inclusive vendors have recorded an assertion of their own. */
function assertions(view: View): number {
  return subserviceVendors(view).filter((each) => each.method === 'inclusive' && each.asserts).length;
}
