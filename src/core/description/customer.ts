import type { View } from '../index/view';
import type { Block } from './block';
import { SectionBlocks } from './build';
import { namesOf } from './names';
import type { DescribeOptions } from './options';
import { sayIn } from './say';

/** Head of the edition for customers: what it is, and what it is not. */
export function customerNote(view: View, options: DescribeOptions, blocks: SectionBlocks): Block[] {
  const say = sayIn(options);
  const { short } = namesOf(view, options);
  return [
    blocks.paragraph(
      'edition',
      say`This edition is for customers of ${short}. It describes the services, the commitments, the components and boundaries of the system, data, the organisations that it depends on, what customers have to do themselves, incidents that were disclosed, and changes. Controls are named by number and title.`,
    ),
    blocks.paragraph(
      'edition/limits',
      'It leaves out the wording of the controls and is not a SOC 2 report: it holds neither the opinion of a CPA firm nor the results of tests, and no CPA firm has examined this edition.',
    ),
  ];
}

/** The blocks that a customer sees: nothing is reported as missing, and no heading is left without content. */
export function forCustomers(blocks: readonly Block[], options: DescribeOptions): Block[] {
  const kept = blocks.filter((each) => each.type !== 'missing');
  return kept.flatMap((block, index) =>
    block.type === 'heading' && isEmpty(block.level, kept[index + 1]) ? withoutContent(block, options) : [block],
  );
}

function isEmpty(level: number, next: Block | undefined): boolean {
  return next === undefined || (next.type === 'heading' && next.level <= level);
}

/**
 * A heading without content: sections and criteria keep their numbers and say that there is nothing; other headings go.
 */
function withoutContent(heading: Block, options: DescribeOptions): Block[] {
  const name = heading.id.slice(heading.section.length + 1);
  const text =
    name === 'heading'
      ? 'This edition says nothing about this subject.'
      : heading.section === 'criteria'
        ? 'No control is named for this criterion.'
        : '';
  return text === ''
    ? []
    : [heading, new SectionBlocks(heading.section, heading.dc).paragraph(`${name}/nothing`, sayIn(options).own(text))];
}
