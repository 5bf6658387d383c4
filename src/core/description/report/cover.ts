import { scopeOf } from '../../scope/scope';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { manifestSource, SectionBlocks } from '../build';
import { basisWords } from '../dates';
import { markOf } from '../mark';
import { namesOf } from '../names';
import type { DescribeOptions } from '../options';
import { sayIn } from '../say';
import { categoryWords } from '../sections/criteria';
import { reportHeading } from './heading';

/** Banner and cover. Says first that this is a draft. */
export function cover(view: View, options: DescribeOptions): Block[] {
  const blocks = new SectionBlocks('cover');
  const say = sayIn(options);
  const { company, system } = namesOf(view, options);
  const scope = scopeOf(view);
  const type = scope.type ? ` type ${scope.type}` : '';
  const basis = basisWords(scope, options);
  const draft = blocks.box(
    'draft',
    'Draft, not a report',
    say`${company} made this preview from its own files. No CPA firm has examined what it says, and it may not be given to anybody as a SOC 2${markOf(view)} report.`,
  );
  return [
    ...(options.draftIsSaid ? [] : [draft]),
    blocks.block('title', { type: 'title', text: `Draft of a SOC 2${type} report on ${system}` }, [
      manifestSource(view, 'report'),
    ]),
    blocks.paragraph('company', say`${company}`, [manifestSource(view, 'company', 'name')]),
    ...(basis ? [blocks.paragraph('basis', say`${basis}.`, [manifestSource(view, 'report')])] : []),
    ...(scope.categories.length > 0
      ? [blocks.paragraph('categories', say`Relevant to ${categoryWords(view)}.`, [manifestSource(view, 'categories')])]
      : []),
  ];
}

/** Section I, which is the auditor's. */
export function opinion(view: View, options: DescribeOptions): Block[] {
  const blocks = new SectionBlocks('I');
  const { short } = namesOf(view, options);
  return [
    reportHeading(view, blocks, 'I', "Independent service auditor's report"),
    blocks.box(
      'auditor',
      'Written by the independent CPA firm',
      sayIn(
        options,
      )`This section holds the opinion of the CPA firm. Nothing in it is written, proposed or foreseen by ${short}.`,
    ),
  ];
}
