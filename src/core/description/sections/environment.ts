import { seriesOf } from '../../criteria/catalogue';
import type { View } from '../../index/view';
import { oneLine } from '../../language/one-line';
import type { Block } from '../block';
import { peopleSource, recordSource, strong } from '../build';
import { controlsForAny, relevantCriteria } from '../controls';
import { inserts, type InsertName } from '../inserts';
import { folderFor, manifestFile, namesOf } from '../names';
import { sectionRef } from '../outline';
import type { DescribeOptions } from '../options';
import { agree, capitalise, numberWord, sentence } from '../words';
import type { SectionContext, SectionPart } from './section';

interface Aspect {
  series: string;
  heading: string;
  /** The heading within a sentence. */
  subject: string;
  insert?: InsertName;
}

const aspects: readonly Aspect[] = [
  { series: 'CC1', heading: 'Control environment', subject: 'the control environment', insert: 'control-environment' },
  { series: 'CC3', heading: 'Risk assessment', subject: 'risk assessment', insert: 'risk-assessment' },
  {
    series: 'CC2',
    heading: 'Information and communication',
    subject: 'information and communication',
    insert: 'information-communication',
  },
  { series: 'CC4', heading: 'Monitoring', subject: 'monitoring', insert: 'monitoring' },
  { series: 'CC5', heading: 'Control activities', subject: 'the choice of control activities' },
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

function opening({ view, options, blocks, say }: SectionContext, count: number): Block[] {
  if (count === 0) {
    return [
      blocks.missing('lead', 'No category is chosen, so nothing can be said about the control environment.', {
        title: 'Choose the categories',
        file: manifestFile(view),
        key: 'categories',
      }),
    ];
  }
  const { short } = namesOf(view, options);
  const wording =
    options.profile === 'customer'
      ? ''
      : say` The wording of each control named here is given in ${sectionRef(view, 'criteria')}.`;
  return [
    blocks.paragraph(
      'lead',
      say`${short} runs its controls within a wider setting: how the company is led and staffed, how it assesses risks, how it informs those concerned, and how it checks that controls work. This section describes that setting.${wording}`,
    ),
  ];
}

function aspectBlocks(context: SectionContext, { series, heading, subject, insert }: Aspect): Block[] {
  const { view, options, blocks, say } = context;
  const { short } = namesOf(view, options);
  const head = insert ? inserts({ view, options, blocks }, { name: insert, level: 3, own: 'Controls' }) : [];
  const own = series === 'CC1' && head.length === 0 ? oversight(context) : [];
  const controls = controlsForAny(
    view,
    relevantCriteria(view).filter((id) => seriesOf(id)?.id === series),
  );
  const result = [blocks.heading(series, 2, heading), ...head, ...own];
  if (controls.length > 0) {
    result.push(
      blocks.paragraph(
        `${series}/lead`,
        say`The following ${agree(controls.length, 'control', 'controls')} of ${short} ${agree(controls.length, 'addresses', 'address')} ${subject}.`,
      ),
      blocks.list(
        `${series}/controls`,
        controls.map((each) => ({
          text: [strong(each.id), { text: each.data.title ? ` ${sentence(each.data.title)}` : '' }],
        })),
        controls.map((each) => recordSource(each)),
      ),
    );
  } else {
    result.push(
      blocks.missing(`${series}/controls`, `No control in place addresses ${series}, ${subject}.`, {
        title: 'Create a control',
        file: folderFor(view, 'control'),
        key: 'criteria',
      }),
    );
  }
  if (insert && head.length === 0) {
    result.push(
      blocks.missing(`${series}/narrative`, `Nothing is said about ${subject} beyond the controls.`, {
        title: `Write a narrative with section: ${insert}`,
        file: folderFor(view, 'narrative'),
        key: 'section',
      }),
    );
  }
  return result;
}

const meets: Readonly<Record<string, string>> = {
  weekly: 'every week',
  monthly: 'every month',
  quarterly: 'every quarter',
  'semi-annual': 'twice a year',
  annual: 'once a year',
};

function oversight({ view, blocks, say }: SectionContext): Block[] {
  const data = view.peopleEntity()?.data.oversight;
  if (!data?.body) return [];
  const count = data.independent_members;
  const independent =
    count === undefined
      ? ''
      : count === 0
        ? ' None of its members is independent of management.'
        : say` ${capitalise(numberWord(count))} of its members ${agree(count, 'is', 'are')} independent of management.`;
  const policy = data.charter
    ? view.derive(`policy name ${data.charter}`, (inner) =>
        oneLine(inner.get('policy', data.charter!)?.data.name ?? ''),
      )
    : '';
  const charter = policy ? say` Its duties are stated in ${withThe(policy)}.` : '';
  const meetings = data.meets ? ` and meets ${meets[data.meets] ?? data.meets}` : '';
  return [
    blocks.paragraph(
      'CC1/oversight',
      say`${capitalise(withThe(oneLine(data.body)))} oversees management and internal control${meetings}.${independent}${charter}`,
      [peopleSource(view, 'oversight')],
    ),
  ];
}

/** A name that has its article already. */
const startsWithArticle = /^the /i;

function withThe(name: string): string {
  return startsWithArticle.test(name) ? name : `the ${name}`;
}
