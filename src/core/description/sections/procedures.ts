import type { View } from '../../index/view';
import { areasOf, type AreaContent, type AreaDocument } from '../areas';
import type { Block, BlockSource } from '../block';
import { strong } from '../build';
import { inserts } from '../inserts';
import { folderFor, namesOf, roleTitle } from '../names';
import type { DescribeOptions } from '../options';
import { agree, capitalise, countOf, listWords } from '../words';
import type { SectionContext, SectionPart } from './section';

/** Procedures by area with the policies that govern them (DC 3): a lead, a paragraph for each area, a table. */
export function procedures(view: View, _options: DescribeOptions): SectionPart[] {
  return [
    { key: '', render: opening },
    ...areasOf(view).map((area): SectionPart => ({ key: `area/${area.id}`, render: (context) => areaParagraph(context, area.id) })),
    { key: 'table', render: table },
  ];
}

function opening({ view, options, blocks }: SectionContext): Block[] {
  const result = inserts(view, options, blocks, 'procedures', 3);
  const all = areasOf(view);
  const policies = all.reduce((sum, area) => sum + area.policies.length, 0);
  const written = all.reduce((sum, area) => sum + area.procedures.length, 0);
  if (policies + written === 0) {
    return [...result, blocks.missing('table', 'Neither policies nor procedures are described.', { title: 'Write a policy', file: folderFor(view, 'policy') })];
  }
  const { short } = namesOf(view, options);
  const first = policies > 0 ? `${capitalise(short)} keeps ${countOf(policies, 'policy', 'policies')}` : `${capitalise(short)} keeps no written policy`;
  const second = written > 0 ? ` and ${countOf(written, 'procedure')} that ${agree(written, 'states', 'state')} how the work is done` : '';
  result.push(blocks.paragraph('lead', `${first}${second}. They are described by area; the controls that put them into practice follow in sections 4 and 6.`));
  if (policies === 0) result.push(blocks.missing('policies', 'No policy governs the procedures.', { title: 'Write a policy', file: folderFor(view, 'policy') }));
  return result;
}

function areaParagraph({ view, blocks }: SectionContext, id: string): Block[] {
  const area = areasOf(view).find((each) => each.id === id);
  if (!area) return [];
  const parts = [governed(view, area), carriedOut(area)].filter(Boolean);
  return [blocks.paragraph(`area/${id}`, [strong(`${area.title}.`), { text: ` ${parts.join(' ')}` }], sourcesOf(area))];
}

function governed(view: View, { policies }: AreaContent): string {
  if (policies.length === 0) return '';
  const owners = [...new Set(policies.flatMap((each) => (each.owner ? [`the ${roleTitle(view, each.owner)}`] : [])))];
  const owned = owners.length === 0 ? '' : ` ${agree(policies.length, 'It is', 'They are')} owned by ${listWords(owners)}.`;
  return `This area is governed by ${listWords(policies.map((each) => theName(each)))}.${owned}`;
}

function theName({ name, id }: AreaDocument): string {
  const article = /^the /i.test(name) ? '' : 'the ';
  return name === id ? `${article}${name}` : `${article}${name} (${id})`;
}

function carriedOut({ procedures: list }: AreaContent): string {
  if (list.length === 0) return '';
  const names = list.map((each) => (each.every ? `“${each.name}” (${each.every})` : `“${each.name}”`));
  return `The work follows ${agree(list.length, 'the procedure', 'the procedures')} ${listWords(names)}.`;
}

function table({ view, blocks }: SectionContext): Block[] {
  const all = areasOf(view);
  if (all.length === 0) return [];
  return [blocks.table('table', ['Area', 'Policies', 'Procedures'], all.map((area) => ({
    key: area.id,
    cells: [area.title, area.policies.map((each) => each.name).join('; '), area.procedures.map((each) => each.name).join('; ')],
    sources: sourcesOf(area),
  })), 'Policies and procedures by area')];
}

function sourcesOf(area: AreaContent): BlockSource[] {
  return [
    ...area.policies.map((each): BlockSource => ({ file: each.file, kind: 'policy', id: each.id, path: [] })),
    ...area.procedures.map((each): BlockSource => ({ file: each.file, kind: 'procedure', id: each.id, path: [] })),
  ];
}
