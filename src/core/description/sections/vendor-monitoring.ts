import type { Entity } from '../../index/entity';
import { oneLine } from '../../language/one-line';
import { reviewOf } from '../../records/vendor-reports';
import type { Block } from '../block';
import { recordSource } from '../build';
import { printedIds } from '../controls';
import { dateWords, spanWords } from '../dates';
import { namesOf } from '../names';
import { agree, fieldSentence, listWords } from '../words';
import type { SectionContext } from './section';

/** How the company watches a subservice organisation: its own controls, and the report that it read last. */
export function monitored(context: SectionContext, vendor: Entity<'vendor'>, name: string): Block[] {
  const { view, options, blocks, say } = context;
  const key = `vendor/${vendor.id}`;
  const controls = printedIds(view, vendor.data.subservice?.monitoring).flatMap((id) => view.get('control', id) ?? []);
  if (controls.length === 0) {
    return [
      blocks.missing(`${key}/monitoring`, `No control in place says how ${name} is monitored.`, {
        title: 'Name the controls that monitor it',
        file: vendor.file,
        key: 'subservice.monitoring',
      }),
    ];
  }
  const { short } = namesOf(view, options);
  const names = controls.map((each) =>
    each.data.title ? `${oneLine(each.id)} (${oneLine(each.data.title)})` : oneLine(each.id),
  );
  return [
    blocks.paragraph(
      `${key}/monitoring`,
      say`${short} monitors ${name} through its own ${agree(names.length, 'control', 'controls')} ${listWords(names)}.${lastReport(context, vendor)}`,
      [recordSource(vendor, ['subservice', 'monitoring']), ...controls.map((each) => recordSource(each))],
    ),
  ];
}

/**
 * What the vendor's report expects of its customers, which are controls of the company's own (no CUECs of the system).
 */
export function expected(
  { view, options, blocks, say }: SectionContext,
  vendor: Entity<'vendor'>,
  name: string,
): Block[] {
  const list = (vendor.data.cuecs ?? [])
    .map((each, index) => ({ text: fieldSentence(each.text), index, controls: printedIds(view, each.controls) }))
    .filter((each) => each.text !== '');
  if (list.length === 0) return [];
  const key = `vendor/${vendor.id}/expected`;
  const { short } = namesOf(view, options);
  const count = list.length;
  const own = list.some((each) => each.controls.length > 0)
    ? say` Controls of ${short} serve this purpose; nothing of it falls to the customers of ${short}.`
    : '';
  return [
    blocks.paragraph(
      `${key}/lead`,
      say`${name} expects the following ${agree(count, 'control', 'controls')} of its customers, of whom ${short} is one.${own}`,
      [recordSource(vendor, ['cuecs'])],
    ),
    blocks.table(
      key,
      [say`Expected by ${name}`, say`Controls of ${short}`],
      list.map(({ text, index, controls }) => ({
        key: String(index),
        cells: [text, controls.map(oneLine).join(', ')],
        sources: [recordSource(vendor, ['cuecs', index])],
      })),
      say`What ${name} expects of its customers`,
    ),
    ...list
      .filter((each) => each.controls.length === 0)
      .map(({ text, index }) =>
        blocks.missing(`${key}/${index}`, `No control in place does what ${name} expects: ${text}`, {
          title: 'Name the controls that do it',
          file: vendor.file,
          key: `cuecs.${index}.controls`,
        }),
      ),
  ];
}

const reportKinds: Readonly<Record<string, string>> = {
  'soc1-type1': 'SOC 1 type 1 report',
  'soc1-type2': 'SOC 1 type 2 report',
  'soc2-type1': 'SOC 2 type 1 report',
  'soc2-type2': 'SOC 2 type 2 report',
  soc3: 'SOC 3 report',
  iso27001: 'ISO/IEC 27001 certificate',
  questionnaire: 'answers to a questionnaire',
  pentest: 'penetration test report',
};

/**
 * The assurance that was reviewed last: what it is, what it covers, when it was read. Never where it is kept or what it
 * found.
 */
function lastReport({ options, say }: SectionContext, vendor: Entity<'vendor'>): string {
  const read = (vendor.data.assurance ?? [])
    .filter((_, index) => reviewOf(vendor, index))
    .filter((each) => each.reviewed?.date && each.kind && reportKinds[each.kind])
    .sort((a, b) => (a.reviewed!.date! < b.reviewed!.date! ? 1 : -1))[0];
  if (!read) return '';
  const { from, to } = read.period ?? {};
  const covering =
    from && to
      ? say.piece` for the period ${spanWords(from, to, options)}`
      : read.as_of
        ? say.piece` as of ${dateWords(read.as_of, options)}`
        : '';
  return say` The latest assurance about it, its ${reportKinds[read.kind!]!}${covering}, ${read.kind === 'questionnaire' ? 'were' : 'was'} reviewed on ${dateWords(read.reviewed!.date!, options)}.`;
}
