import type { View } from '../index/view';
import type { Block } from './block';
import { SectionBlocks } from './build';
import { forCustomers } from './customer';
import { glossary } from './glossary';
import { defaultOptions, type DescribeOptions } from './options';
import { placedSections, sectionNumber, titleFor, type PlacedSection } from './outline';
import { renderParts, type Part } from './part';
import { sayIn } from './say';
import { contents } from './sections/table';
import { resolved } from './spelling';
import { title } from './title';

/** Management's description of the system (Section III), all of it. */
export function describe(view: View, options: DescribeOptions = defaultOptions): Block[] {
  return renderParts(describeParts(view, options), view);
}

/**
 * The description in parts. The list of parts depends on the type of report, the categories, the order of the sections,
 * the subservice vendors and the names of policies and procedures; each part depends on what it prints.
 */
export function describeParts(
  view: View,
  options: DescribeOptions = defaultOptions,
  place: 'alone' | 'in a report' = 'alone',
): Part[] {
  const parts: Part[] = [
    { key: 'title', render: (each) => title(each, resolved(each, options), place) },
    ...placedSections(view).flatMap((each) => sectionParts(each, view, options)),
    { key: 'glossary', render: (each) => glossary(each, resolved(each, options)) },
  ];
  return options.profile === 'customer'
    ? parts.map((part) => ({
        key: part.key,
        render: (each) => forCustomers(part.render(each), resolved(each, options)),
      }))
    : parts;
}

function sectionParts({ head }: PlacedSection, view: View, options: DescribeOptions): Part[] {
  const { name } = head;
  const blocks = new SectionBlocks(name, head.dc);
  const { whole, parts } = contents[name];
  const list = whole ? [{ key: '', render: whole }] : parts(view, options);
  return list.map(({ key, render }, index): Part => ({
    key: key ? `${name}/${key}` : name,
    render: (current) => {
      const settled = resolved(current, options);
      const say = sayIn(settled);
      const heading = (): Block =>
        blocks.heading(
          'heading',
          head.within ? 2 : 1,
          titleFor(current, name) ?? say.own(head.heading),
          [],
          sectionNumber(current, name),
        );
      return [...(index === 0 ? [heading()] : []), ...render({ view: current, options: settled, blocks, say })];
    },
  }));
}
