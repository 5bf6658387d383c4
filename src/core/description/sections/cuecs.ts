import { oneLine } from '../../language/one-line';
import type { Block } from '../block';
import { manifestSource } from '../build';
import { printedCriteria } from '../controls';
import { inserts } from '../inserts';
import { manifestFile, namesOf } from '../names';
import { agree, fieldSentence } from '../words';
import type { View } from '../../index/view';
import type { SectionContext } from './section';

/** Controls assumed of customers (DC 6), and after them, apart, what else they should do. */
export function cuecs(context: SectionContext): Block[] {
  const { view, options, blocks } = context;
  return [
    ...inserts({ view, options, blocks }, { name: 'cuecs', level: 2, own: 'Controls assumed of customers' }),
    ...assumed(context),
    ...responsibilities(context),
  ];
}

/**
 * CUECs that are printed: those for criteria of the description, or for none yet. `index` is the position in the
 * manifest.
 */
export function printedCuecs(view: View): { id: string; text: string; criteria: string[]; index: number }[] {
  return (view.manifest('cuecs') ?? []).flatMap((cuec, index) => {
    const criteria = printedCriteria(view, cuec.criteria);
    if (!cuec.text || (criteria.length === 0 && (cuec.criteria ?? []).length > 0)) return [];
    return [{ id: oneLine(cuec.id ?? '') || `CUEC ${index + 1}`, text: cuec.text, criteria, index }];
  });
}

function assumed({ view, options, blocks, say }: SectionContext): Block[] {
  const { short } = namesOf(view, options);
  const given = view.manifest('cuecs');
  if (given?.length === 0) {
    return [
      blocks.paragraph(
        'none',
        say`${short} designed its controls so that its service commitments and system requirements can be achieved without controls at its customers: no complementary user entity controls are needed.`,
        [manifestSource(view, 'cuecs')],
      ),
    ];
  }
  const list = printedCuecs(view);
  if (list.length === 0) {
    return [
      blocks.missing('none', 'Nobody has said whether controls are assumed of customers.', {
        title: 'List them, or state that none are needed ([])',
        file: manifestFile(view),
        key: 'cuecs',
      }),
    ];
  }
  return [
    blocks.paragraph(
      'lead',
      say`${short} designed its controls on the assumption that customers run the following complementary user entity ${agree(list.length, 'control (CUEC)', 'controls (CUECs)')}. ${agree(list.length, 'It is', 'They are')} necessary, together with the controls of ${short}, for the criteria named.`,
      [manifestSource(view, 'cuecs')],
    ),
    blocks.table(
      'table',
      ['CUEC', 'Control assumed of customers', 'Criteria'],
      list.map(({ id, text, criteria, index }) => ({
        key: id,
        cells: [id, fieldSentence(text), criteria.join(', ')],
        sources: [manifestSource(view, 'cuecs', index)],
      })),
      agree(list.length, 'Complementary user entity control', 'Complementary user entity controls'),
    ),
    ...list
      .filter((each) => each.criteria.length === 0)
      .map(({ id, index }) =>
        blocks.missing(id, `Nobody has said which criteria ${id} helps meet.`, {
          title: 'Name the criteria',
          file: manifestFile(view),
          key: `cuecs.${index}.criteria`,
        }),
      ),
  ];
}

function responsibilities({ view, blocks, say }: SectionContext): Block[] {
  const list = (view.manifest('user_responsibilities') ?? [])
    .map((each, index) => ({ text: fieldSentence(each.text), index }))
    .filter((each) => each.text !== '');
  if (list.length === 0) return [];
  return [
    blocks.heading('responsibilities', 2, 'Other responsibilities of user entities'),
    blocks.paragraph(
      'responsibilities/lead',
      say`The following ${agree(list.length, 'duty helps', 'duties help')} customers to use the service well. No criterion depends on ${agree(list.length, 'it', 'them')}.`,
      [manifestSource(view, 'user_responsibilities')],
    ),
    blocks.list(
      'responsibilities/list',
      list.map((each) => each.text),
      list.map((each) => manifestSource(view, 'user_responsibilities', each.index)),
    ),
  ];
}
