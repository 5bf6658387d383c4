import type { Entity } from '../../index/entity';
import type { Block } from '../block';
import { recordSource } from '../build';
import { printedCriteria } from '../controls';
import { componentName, namesOf } from '../names';
import { sectionRef } from '../outline';
import { agree, capitalise, fieldSentence, sentence, severalOf } from '../words';
import type { SectionContext } from './section';
import { csocId } from './subservice-vendors';

/** Inclusive method: which part of the system is the vendor's, its components, its controls and its assertion. */
export function included(context: SectionContext, vendor: Entity<'vendor'>, name: string): Block[] {
  return [
    ...ownPart(context, vendor, name),
    ...components(context, vendor, name),
    ...controls(context, vendor, name),
    ...assertion(context, vendor, name),
  ];
}

function ownPart({ blocks }: SectionContext, vendor: Entity<'vendor'>, name: string): Block[] {
  const key = `vendor/${vendor.id}`;
  const text = fieldSentence(vendor.data.subservice?.part);
  if (text) return [blocks.paragraph(`${key}/part`, text, [recordSource(vendor, ['subservice', 'part'])])];
  return [
    blocks.missing(`${key}/part`, `Nobody has said which part of the system is ${name}'s own.`, {
      title: 'Say which part is its own',
      file: vendor.file,
      key: 'subservice.part',
    }),
  ];
}

function components({ view, blocks, say }: SectionContext, vendor: Entity<'vendor'>, name: string): Block[] {
  const key = `vendor/${vendor.id}/components`;
  const list = vendor.data.subservice?.components ?? [];
  if (list.length === 0)
    return [
      blocks.missing(key, `Nobody has said which components of ${name} are included.`, {
        title: 'List its components',
        file: vendor.file,
        key: 'subservice.components',
      }),
    ];
  return [
    blocks.paragraph(
      `${key}/lead`,
      say`The following ${severalOf(list.length, 'component')} of ${name} ${agree(list.length, 'is', 'are')} part of the system.`,
      [recordSource(vendor, ['subservice', 'components'])],
    ),
    blocks.list(
      key,
      list.map((each) => capitalise(componentName(view, each))),
      list.map((_, index) => recordSource(vendor, ['subservice', 'components', index])),
    ),
  ];
}

function controls({ view, options, blocks, say }: SectionContext, vendor: Entity<'vendor'>, name: string): Block[] {
  const key = `vendor/${vendor.id}/controls`;
  const list = (vendor.data.subservice?.controls ?? [])
    .map((control, index) => ({
      control,
      index,
      id: csocId(vendor.id, control.id, index),
      criteria: printedCriteria(view, control.criteria),
    }))
    .filter(({ control, criteria }) => criteria.length > 0 || (control.criteria ?? []).length === 0);
  if (list.length === 0)
    return [
      blocks.missing(key, `Nobody has said which controls of ${name} are included.`, {
        title: 'List its controls',
        file: vendor.file,
        key: 'subservice.controls',
      }),
    ];
  const { short } = namesOf(view, options);
  const wording = options.profile !== 'customer';
  return [
    blocks.paragraph(
      `${key}/lead`,
      say`${name} runs the following ${severalOf(list.length, 'control')} for the system. ${agree(list.length, 'It stands', 'They stand')} beside the controls of ${short} in ${sectionRef(view, 'criteria')}.`,
      [recordSource(vendor, ['subservice', 'controls'])],
    ),
    blocks.table(
      key,
      ['Control', 'Description of the control', 'Criteria'],
      list.map(({ control, index, id, criteria }) => ({
        key: id,
        cells: [id, wording ? sentence(control.text ?? '') : '', criteria.join(', ')],
        sources: [recordSource(vendor, ['subservice', 'controls', index])],
      })),
      say`${agree(list.length, 'Control', 'Controls')} of ${name}`,
    ),
    ...list
      .filter(({ criteria }) => criteria.length === 0)
      .map(({ id, index }) =>
        blocks.missing(`${key}/${id}`, `Nobody has said which criteria ${id} addresses.`, {
          title: 'Name the criteria',
          file: vendor.file,
          key: `subservice.controls.${index}.criteria`,
        }),
      ),
  ];
}

function assertion({ blocks, say }: SectionContext, vendor: Entity<'vendor'>, name: string): Block[] {
  const key = `vendor/${vendor.id}/assertion`;
  if (vendor.data.subservice?.assertion)
    return [
      blocks.paragraph(key, say`The management of ${name} gives an assertion of its own.`, [
        recordSource(vendor, ['subservice', 'assertion']),
      ]),
    ];
  return [
    blocks.missing(
      key,
      `Nobody has said whether ${name} gives an assertion of its own, which the inclusive method needs.`,
      { title: 'Record where its assertion is kept', file: vendor.file, key: 'subservice.assertion' },
    ),
  ];
}
