import type { View } from '../../index/view';
import { areasOf, type AreaContent, type AreaDocument } from '../areas';
import type { Block, BlockSource } from '../block';
import { strong } from '../build';
import { hasInserts, inserts } from '../inserts';
import { folderFor, namesOf } from '../names';
import { roleTitle } from '../../records/role-title';
import type { DescribeOptions } from '../options';
import { sectionNumber } from '../outline';
import { agree, listWords, numberWord } from '../words';
import type { SectionContext, SectionPart } from './section';

/**
 * Procedures by area with the policies that govern them (DC 3). Where a narrative covers the areas, a table names the
 * documents; without one there is a paragraph for each area. Nothing is said twice.
 */
export function procedures(view: View, _options: DescribeOptions): SectionPart[] {
  const areas = areasOf(view);
  if (areas.length === 0) return [{ key: '', render: opening }];
  return [
    { key: '', render: opening },
    ...(hasInserts(view, 'procedures')
      ? [{ key: 'table', render: table }]
      : areas.map((area): SectionPart => ({
          key: `area/${area.id}`,
          render: (context) => areaParagraph(context, area.id),
        }))),
  ];
}

function opening(context: SectionContext): Block[] {
  const { view, options, blocks } = context;
  const result = inserts(
    { view, options, blocks },
    { name: 'procedures', level: 3, own: 'Policies and procedures by area' },
  );
  const all = areasOf(view);
  const policies = all.reduce((sum, area) => sum + area.policies.length, 0);
  const written = all.reduce((sum, area) => sum + area.procedures.length, 0);
  if (policies + written === 0) {
    return [
      ...result,
      blocks.missing('table', 'Neither policies nor procedures are described.', {
        title: 'Write a policy',
        file: folderFor(view, 'policy'),
      }),
    ];
  }
  result.push(lead(context, policies, written));
  if (policies === 0)
    result.push(
      blocks.missing('policies', 'No policy governs the procedures.', {
        title: 'Write a policy',
        file: folderFor(view, 'policy'),
      }),
    );
  return result;
}

function lead({ view, options, blocks, say }: SectionContext, policies: number, written: number): Block {
  const { short } = namesOf(view, options);
  // Within one sentence all numbers are written in the same style.
  const figure = (count: number): string => (Math.max(policies, written) > 12 ? String(count) : numberWord(count));
  const kept = [
    ...(policies > 0
      ? [`${figure(policies)} ${agree(policies, 'policy, which states', 'policies, which state')} what is required`]
      : []),
    ...(written > 0
      ? [
          `${figure(written)} ${agree(written, 'procedure, which states', 'procedures, which state')} how the work is done`,
        ]
      : []),
  ];
  const total = policies + written;
  const refs = [sectionNumber(view, 'control-environment'), sectionNumber(view, 'criteria')].sort(
    (a, b) => Number(a) - Number(b),
  );
  return blocks.paragraph(
    'lead',
    say`${short} keeps ${kept.join(', and ')}. The controls that put ${agree(total, 'it', 'them')} into practice are described in sections ${listWords(refs)}.`,
  );
}

function areaParagraph({ view, blocks, say }: SectionContext, id: string): Block[] {
  const area = areasOf(view).find((each) => each.id === id);
  if (!area) return [];
  const { policies, procedures: list } = area;
  const owners = ownersOf(view, area).map((each) => `the ${each}`);
  const owned =
    owners.length === 0 ? '' : say` ${agree(policies.length, 'It is', 'They are')} owned by ${listWords(owners)}.`;
  const governed =
    policies.length === 0
      ? ''
      : say` ${id === 'other' ? 'They are' : 'This area is'} governed by ${listWords(policies.map(theName))}.${owned}`;
  const followed =
    list.length === 0
      ? ''
      : say` The work follows the ${agree(list.length, 'procedure', 'procedures')} ${listWords(list.map((each) => quoted(each)))}.`;
  return [
    blocks.paragraph(
      `area/${id}`,
      [strong(`${say.own(area.title)}.`), { text: `${governed}${followed}` }],
      sourcesOf(area),
    ),
  ];
}

function table({ view, blocks, say }: SectionContext): Block[] {
  return [
    blocks.table(
      'table',
      ['Area', 'Policies', 'Owner of the policies', 'Procedures'],
      areasOf(view).map((area) => ({
        key: area.id,
        cells: [
          say.own(area.title),
          area.policies.map(withId).join('; '),
          ownersOf(view, area).join('; '),
          area.procedures.map((each) => (each.every ? `${each.name} (${each.every})` : each.name)).join('; '),
        ],
        sources: sourcesOf(area),
      })),
      'Policies and procedures by area',
    ),
  ];
}

function ownersOf(view: View, { policies }: AreaContent): string[] {
  return [...new Set(policies.flatMap((each) => (each.owner ? [roleTitle(view, each.owner)] : [])))];
}

function withId({ name, id }: AreaDocument): string {
  return name === id ? name : `${name} (${id})`;
}

/** A name that has its article already. */
const startsWithArticle = /^the /i;

function theName(document: AreaDocument): string {
  return `${startsWithArticle.test(document.name) ? '' : 'the '}${withId(document)}`;
}

function quoted({ name, every }: AreaDocument): string {
  return every ? `“${name}” (${every})` : `“${name}”`;
}

function sourcesOf(area: AreaContent): BlockSource[] {
  return [
    ...area.policies.map((each): BlockSource => ({ file: each.file, kind: 'policy', id: each.id, path: [] })),
    ...area.procedures.map((each): BlockSource => ({ file: each.file, kind: 'procedure', id: each.id, path: [] })),
  ];
}
