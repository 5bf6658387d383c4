import type { View } from '../../index/view';
import { oneLine } from '../../language/one-line';
import type { ManifestData } from '../../model/data';
import type { Block } from '../block';
import { dataFlowPicture } from '../pictures/data-flow';
import { manifestSource, strong } from '../build';
import { inserts } from '../inserts';
import { componentName, manifestFile, namesOf, placeName } from '../names';
import type { Say } from '../say';
import { agree, capitalise, cellText, countOf, endWith, fieldSentence, listWords, numberWord } from '../words';
import { privacy } from './privacy';
import type { SectionContext } from './section';

type DataType = NonNullable<NonNullable<NonNullable<ManifestData['system']>['data']>['types']>[number];
type Flow = NonNullable<DataType['flows']>[number];

/** Types and classes of data, where they are kept, how long, and how they flow (DC 3). */
export function data(context: SectionContext): Block[] {
  const { view, options, blocks } = context;
  return [
    ...inserts({ view, options, blocks }, { name: 'data', level: 3, own: 'Classes and types of data' }),
    ...classes(context),
    ...types(context),
    ...figure(context),
    ...privacy(context),
  ];
}

function figure({ view, options, blocks }: SectionContext): Block[] {
  const drawn = dataFlowPicture(view, options);
  if (!drawn) return [];
  const caption =
    drawn.picture.edges.length > 0 ? 'Data: where it is kept and which way it takes' : 'Data: where it is kept';
  return [
    blocks.block('figure', { type: 'figure', caption, ...drawn }, [manifestSource(view, 'system', 'data', 'types')]),
  ];
}

function classes({ view, options, blocks, say }: SectionContext): Block[] {
  const list = (view.manifest('system')?.data?.classes ?? []).filter((each) => each.name ?? each.id);
  if (list.length === 0) return [];
  const { short } = namesOf(view, options);
  return [
    blocks.paragraph(
      'classes/lead',
      say`${short} protects data according to its class. ${agree(list.length, 'All data of the system belongs to one class', `The data of the system falls into ${countOf(list.length, 'class', 'classes')}`)}.`,
      [manifestSource(view, 'system', 'data', 'classes')],
    ),
    blocks.list(
      'classes',
      list.map((type) => {
        const name = oneLine(type.name ?? type.id ?? '');
        return {
          text: type.description
            ? [strong(name), { text: `: ${fieldSentence(type.description)}` }]
            : [strong(endWith(name))],
        };
      }),
      list.map((_, index) => manifestSource(view, 'system', 'data', 'classes', index)),
    ),
  ];
}

function types({ view, blocks, say }: SectionContext): Block[] {
  const system = view.manifest('system')?.data;
  const list = system?.types ?? [];
  if (list.length === 0) {
    return [
      blocks.missing('table', 'No data is described that the system handles.', {
        title: 'List the types of data',
        file: manifestFile(view),
        key: 'system.data.types',
      }),
    ];
  }
  const className = (id: string | undefined): string => {
    const found = (system?.classes ?? []).find((each) => each.id === id);
    return oneLine(found?.name ?? id ?? '');
  };
  const personal = list.filter((each) => each.personal).length;
  const result = [
    blocks.paragraph(
      'lead',
      say`The system handles ${countOf(list.length, 'type', 'types')} of data${personal > 0 ? `, ${personalWords(personal, list.length)} personal data` : ''}.`,
      [manifestSource(view, 'system', 'data', 'types')],
    ),
    blocks.table(
      'table',
      ['Data', 'Class', 'Stored in', 'Retention', 'Personal data', 'Handled as'],
      list.map((each, index) => ({
        key: each.id ?? String(index),
        cells: [
          oneLine(each.name ?? each.id ?? ''),
          className(each.class),
          listWords((each.stored_in ?? []).map((id) => componentName(view, id))),
          cellText(each.retention),
          each.personal === undefined ? '' : each.personal ? 'Yes' : 'No',
          each.personal && each.role ? capitalise(each.role) : '',
        ],
        sources: [manifestSource(view, 'system', 'data', 'types', index)],
      })),
      'Types of data',
    ),
  ];
  list.forEach((type, index) => {
    const flows = (type.flows ?? []).map((flow) => flowSentence(view, say, flow)).filter((flow) => flow !== '');
    if (flows.length === 0) return;
    const name = oneLine(type.name ?? type.id ?? '');
    const source = manifestSource(view, 'system', 'data', 'types', index);
    const told = (type.flows ?? []).some((flow) => flow.text);
    result.push(
      blocks.paragraph(
        `flow/${type.id ?? index}`,
        [strong(endWith(name)), { text: ` ${flows.join(' ')}` }],
        [...(told ? [] : [source]), { ...source, path: [...source.path, 'flows'] }],
      ),
    );
  });
  return result;
}

/** The text of the file; without one, where the data comes from and where it goes. */
function flowSentence(view: View, say: Say, { from, to, text }: Flow): string {
  const place = (name: string): string => placeName(view, name);
  if (text) return fieldSentence(text);
  if (from && to) return say`It goes from ${place(from)} to ${place(to)}.`;
  return from ? say`It comes from ${place(from)}.` : to ? say`It goes to ${place(to)}.` : '';
}

/** Follows the number of types: `five of which include`. */
function personalWords(personal: number, all: number): string {
  if (all === 1) return 'which includes';
  const some = personal < all ? numberWord(personal) : all === 2 ? 'both' : 'all';
  return `${some} of which ${agree(personal, 'includes', 'include')}`;
}
