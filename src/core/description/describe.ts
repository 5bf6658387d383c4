import { scopeOf } from '../coverage/scope';
import type { View } from '../index/view';
import type { Block } from './block';
import { SectionBlocks } from './build';
import { glossary } from './glossary';
import { defaultOptions, type DescribeOptions } from './options';
import { renderParts, type Part } from './part';
import type { Section } from './sections/section';
import { sections } from './sections/table';
import { title } from './title';

/** Management's description of the system (Section III), all of it. */
export function describe(view: View, options: DescribeOptions = defaultOptions): Block[] {
  return renderParts(describeParts(view, options), view);
}

/**
 * The same in parts. The list depends on the type of report, the categories, the subservice vendors and the names of
 * policies and procedures; each part depends on what it prints.
 */
export function describeParts(view: View, options: DescribeOptions = defaultOptions): Part[] {
  const { type } = scopeOf(view);
  return [
    { key: 'title', render: (each) => title(each, options) },
    ...sections.filter((each) => each.reportType === undefined || each.reportType === type).flatMap((each) => sectionParts(each, view, options)),
    { key: 'glossary', render: glossary },
  ];
}

function sectionParts(section: Section, view: View, options: DescribeOptions): Part[] {
  const blocks = new SectionBlocks(section.number, section.dc);
  const heading = (): Block => blocks.heading('heading', section.level, section.heading, [], section.number);
  const { whole } = section;
  if (whole) return [{ key: section.number, render: (each) => [heading(), ...whole({ view: each, options, blocks })] }];
  return section.parts(view, options).map(({ key, render }, index) => ({
    key: key ? `${section.number}/${key}` : section.number,
    render: (each) => [...(index === 0 ? [heading()] : []), ...render({ view: each, options, blocks })],
  }));
}
