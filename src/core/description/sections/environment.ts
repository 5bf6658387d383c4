import { seriesOf } from '../../criteria/catalogue';
import type { View } from '../../index/view';
import type { Block } from '../block';
import { peopleSource, recordSource, strong } from '../build';
import { controlsForAny, relevantCriteria } from '../controls';
import { inserts, type InsertName } from '../inserts';
import { folderFor, manifestFile, namesOf } from '../names';
import type { DescribeOptions } from '../options';
import { agree, capitalise, endWith, numberWord, oneLine } from '../words';
import type { SectionContext, SectionPart } from './section';

interface Aspect {
  series: string;
  heading: string;
  insert?: InsertName;
}

const aspects: readonly Aspect[] = [
  { series: 'CC1', heading: 'Control environment', insert: 'control-environment' },
  { series: 'CC3', heading: 'Risk assessment', insert: 'risk-assessment' },
  { series: 'CC2', heading: 'Information and communication', insert: 'information-communication' },
  { series: 'CC4', heading: 'Monitoring', insert: 'monitoring' },
  { series: 'CC5', heading: 'Control activities' },
];

/** Narratives and controls of CC1 to CC5 (DC 5), one part for each series. */
export function environment(view: View, _options: DescribeOptions): SectionPart[] {
  const relevant = relevantCriteria(view);
  const used = aspects.filter((each) => relevant.some((id) => seriesOf(id)?.id === each.series));
  return [
    { key: '', render: (context) => opening(context, used.length) },
    ...used.map((aspect): SectionPart => ({ key: aspect.series, render: (context) => aspectBlocks(context, aspect) })),
  ];
}

function opening({ view, options, blocks }: SectionContext, count: number): Block[] {
  if (count === 0) {
    return [blocks.missing('lead', 'No category is chosen, so nothing can be said about the control environment.', { title: 'Choose the categories', file: manifestFile(view), key: 'categories' })];
  }
  const { short } = namesOf(view, options);
  return [blocks.paragraph('lead', `${capitalise(short)} runs its controls within a wider setting: how the company is led and staffed, how it assesses risks, how it informs those concerned, and how it checks that controls work. This section describes that setting; section 6 gives the wording of each control named here.`)];
}

function aspectBlocks(context: SectionContext, { series, heading, insert }: Aspect): Block[] {
  const { view, options, blocks } = context;
  const head = insert ? inserts(view, options, blocks, insert, 3) : [];
  const own = series === 'CC1' && head.length === 0 ? oversight(context) : [];
  const controls = controlsForAny(view, relevantCriteria(view).filter((id) => seriesOf(id)?.id === series));
  const result = [blocks.heading(series, 2, heading), ...head, ...own];
  if (controls.length > 0) {
    result.push(
      blocks.paragraph(`${series}/lead`, `The following ${agree(controls.length, 'control belongs', 'controls belong')} to this part.`),
      blocks.list(`${series}/controls`, controls.map((each) => ({ text: [strong(each.id), { text: each.data.title ? ` ${endWith(oneLine(each.data.title))}` : '' }] })), controls.map((each) => recordSource(each))),
    );
  } else {
    result.push(blocks.missing(`${series}/controls`, `No control in place addresses ${series}, ${heading.toLowerCase()}.`, { title: 'Create a control', file: folderFor(view, 'control'), key: 'criteria' }));
  }
  if (insert && head.length === 0) {
    result.push(blocks.missing(`${series}/narrative`, `Nothing is told about ${heading.toLowerCase()} beyond the controls.`, { title: `Write a narrative with section: ${insert}`, file: folderFor(view, 'narrative'), key: 'section' }));
  }
  return result;
}

const meets: Readonly<Record<string, string>> = { weekly: 'every week', monthly: 'every month', quarterly: 'every quarter', 'semi-annual': 'twice a year', annual: 'once a year' };

function oversight({ view, blocks }: SectionContext): Block[] {
  const data = view.peopleEntity()?.data.oversight;
  if (!data?.body) return [];
  const count = data.independent_members;
  const independent = count === undefined ? '' : count === 0 ? ' None of its members is independent of management.' : ` ${capitalise(numberWord(count))} of its members ${agree(count, 'is', 'are')} independent of day-to-day management.`;
  const policy = data.charter ? view.derive(`policy name ${data.charter}`, (inner) => oneLine(inner.get('policy', data.charter!)?.data.name ?? '')) : '';
  const charter = policy ? ` Its duties are stated in the ${policy}.` : '';
  const meetings = data.meets ? ` and meets ${meets[data.meets] ?? data.meets}` : '';
  return [blocks.paragraph('CC1/oversight', `The ${oneLine(data.body)} oversees management and internal control${meetings}.${independent}${charter}`, [peopleSource(view, 'oversight')])];
}
