import type { Block } from '../block';
import { manifestSource, strong } from '../build';
import { inserts } from '../inserts';
import { componentName, manifestFile, namesOf } from '../names';
import { agree, capitalise, countOf, endWith, listWords, oneLine, sentence } from '../words';
import type { SectionContext } from './section';

/** Types and classes of data, where they are kept, how long, and how they flow (DC 3). */
export function data(context: SectionContext): Block[] {
  const { view, options, blocks } = context;
  return [...inserts(view, options, blocks, 'data', 3), ...classes(context), ...types(context)];
}

function classes({ view, options, blocks }: SectionContext): Block[] {
  const list = (view.manifest('system')?.data?.classes ?? []).filter((each) => each.name ?? each.id);
  if (list.length === 0) return [];
  const { short } = namesOf(view, options);
  return [
    blocks.paragraph('classes/lead', `${capitalise(short)} protects data by its class. Data of the system falls into ${countOf(list.length, 'class', 'classes')}.`, [manifestSource(view, 'system', 'data', 'classes')]),
    blocks.list('classes', list.map((each) => {
      const name = oneLine(each.name ?? each.id ?? '');
      return { text: each.description ? [strong(name), { text: `: ${sentence(each.description)}` }] : [strong(endWith(name))] };
    }), list.map((_, index) => manifestSource(view, 'system', 'data', 'classes', index))),
  ];
}

function types({ view, blocks }: SectionContext): Block[] {
  const system = view.manifest('system')?.data;
  const list = system?.types ?? [];
  if (list.length === 0) {
    return [blocks.missing('table', 'No data is described that the system handles.', { title: 'List the types of data', file: manifestFile(view), key: 'system.data.types' })];
  }
  const className = (id: string | undefined): string => {
    const found = (system?.classes ?? []).find((each) => each.id === id);
    return oneLine(found?.name ?? id ?? '');
  };
  const personal = list.filter((each) => each.personal);
  const result = [
    blocks.paragraph('lead', `The system handles ${countOf(list.length, 'type', 'types')} of data${personal.length > 0 ? `; ${personal.length === list.length ? agree(list.length, 'it holds', 'all of them hold') : `${countOf(personal.length, 'of them holds', 'of them hold')}`} personal data` : ''}.`, [manifestSource(view, 'system', 'data', 'types')]),
    blocks.table('table', ['Data', 'Class', 'Stored in', 'Retention', 'Personal data'], list.map((each, index) => ({
      key: each.id ?? String(index),
      cells: [
        oneLine(each.name ?? each.id ?? ''), className(each.class), listWords((each.stored_in ?? []).map((id) => componentName(view, id))),
        capitalise(oneLine(each.retention ?? '')), each.personal === undefined ? '' : each.personal ? 'Yes' : 'No',
      ],
      sources: [manifestSource(view, 'system', 'data', 'types', index)],
    })), 'Types of data'),
  ];
  list.forEach((each, index) => {
    const flows = (each.flows ?? []).map((flow) => sentence(flow.text ?? '')).filter((flow) => flow !== '');
    if (flows.length === 0) return;
    const name = oneLine(each.name ?? each.id ?? '');
    result.push(blocks.paragraph(`flow/${each.id ?? index}`, [strong(endWith(name)), { text: ` ${flows.join(' ')}` }], [manifestSource(view, 'system', 'data', 'types', index, 'flows')]));
  });
  return result;
}
