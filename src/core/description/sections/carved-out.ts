import type { Entity } from '../../index/entity';
import type { Block } from '../block';
import { recordSource } from '../build';
import { printedCriteria } from '../controls';
import { namesOf } from '../names';
import { agree, fieldSentence } from '../words';
import type { SectionContext } from './section';
import { csocId } from './subservice-vendors';

/** Carve-out: the controls assumed of a vendor (CSOCs), with the criteria that they serve. */
export function assumed(
  { view, options, blocks, say }: SectionContext,
  vendor: Entity<'vendor'>,
  name: string,
): Block[] {
  const key = `vendor/${vendor.id}`;
  const all = (vendor.data.subservice?.csocs ?? []).map((csoc, index) => ({
    csoc,
    index,
    id: csocId(vendor.id, csoc.id, index),
    criteria: printedCriteria(view, csoc.criteria),
  }));
  const list = all.filter(({ csoc, criteria }) => criteria.length > 0 || (csoc.criteria ?? []).length === 0);
  if (list.length === 0) {
    return [
      blocks.missing(`${key}/csocs`, `Nobody has said which controls are assumed of ${name}.`, {
        title: say`State the complementary subservice organisation controls`,
        file: vendor.file,
        key: 'subservice.csocs',
      }),
    ];
  }
  const { short } = namesOf(view, options);
  const count = list.length;
  return [
    blocks.paragraph(
      `${key}/assumed`,
      say`${short} designed its own controls on the assumption that ${name} runs the following complementary subservice organisation ${agree(count, 'control (CSOC)', 'controls (CSOCs)')}. ${agree(count, 'It is', 'They are')} necessary, together with the controls of ${short}, for the criteria named.`,
      [recordSource(vendor, ['subservice', 'csocs'])],
    ),
    blocks.table(
      `${key}/csocs`,
      ['CSOC', 'Control assumed', 'Criteria'],
      list.map(({ csoc, index, id, criteria }) => ({
        key: id,
        cells: [id, fieldSentence(csoc.text), criteria.join(', ')],
        sources: [recordSource(vendor, ['subservice', 'csocs', index])],
      })),
      say`${agree(count, 'Control', 'Controls')} assumed of ${name}`,
    ),
    ...list
      .filter(({ criteria }) => criteria.length === 0)
      .map(({ id, index }) =>
        blocks.missing(`${key}/${id}`, `Nobody has said which criteria ${id} helps meet.`, {
          title: 'Name the criteria',
          file: vendor.file,
          key: `subservice.csocs.${index}.criteria`,
        }),
      ),
  ];
}
