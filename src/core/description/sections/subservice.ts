import { isInPlace } from '../../coverage/presence';
import type { Entity } from '../../index/entity';
import type { View } from '../../index/view';
import type { VendorData } from '../../model/data';
import type { Block } from '../block';
import { recordSource } from '../build';
import { homeOf, printedCriteria } from '../controls';
import { dateWords, spanWords } from '../dates';
import { inserts } from '../inserts';
import { folderFor, namesOf, properNames, vendorName } from '../names';
import type { DescribeOptions } from '../options';
import { agree, capitalise, countOf, listWords, midSentence, oneLine, sentence } from '../words';
import type { SectionContext, SectionPart } from './section';
import { csocId, noneSaysSubservice, subserviceVendors } from './subservice-vendors';

/** Subservice organisations with the controls that are assumed of them (DC 7), one part for each. */
export function subservice(view: View, _options: DescribeOptions): SectionPart[] {
  return [
    { key: '', render: opening },
    ...subserviceVendors(view).map(({ id }): SectionPart => ({ key: `vendor/${id}`, render: (context) => vendorBlocks(context, id) })),
  ];
}

function opening({ view, options, blocks }: SectionContext): Block[] {
  const result = inserts(view, options, blocks, 'subservice', 2);
  const list = subserviceVendors(view);
  const { short, system } = namesOf(view, options);
  if (list.length === 0) {
    const text = `${capitalise(short)} uses no subservice organisation: no vendor runs controls that are necessary, together with its own, to meet the service commitments and system requirements of ${system}.`;
    return [...result, noneSaysSubservice(view)
      ? blocks.paragraph('none', text)
      : blocks.missing('none', 'Nobody has said whether a vendor is a subservice organisation.', { title: 'State the method (carve-out, inclusive or none) for each vendor', file: folderFor(view, 'vendor'), key: 'subservice.method' })];
  }
  const words = { 'carve-out': 'Carve-out', inclusive: 'Inclusive' };
  result.push(
    blocks.paragraph('lead', `${capitalise(short)} relies on ${countOf(list.length, 'vendor')} whose controls are necessary, together with its own, to meet the service commitments and system requirements.`),
    blocks.table('table', ['Subservice organisation', 'Service', 'Method'], list.map((each) => {
      const vendor = view.get('vendor', each.id);
      return { key: each.id, cells: [vendorName(view, each.id), oneLine(vendor?.data.services ?? ''), words[each.method]], sources: [{ file: each.file, kind: 'vendor' as const, id: each.id, path: [] }] };
    }), 'Subservice organisations'),
  );
  return result;
}

function vendorBlocks(context: SectionContext, id: string): Block[] {
  const { view, options, blocks } = context;
  const vendor = view.get('vendor', id);
  if (!vendor) return [];
  const { company, system } = namesOf(view, options);
  const name = vendorName(view, id);
  const key = `vendor/${id}`;
  const services = vendor.data.services ? ` for ${midSentence(vendor.data.services, [name, ...properNames(view, options)])}` : '';
  const carved = vendor.data.subservice?.method === 'carve-out';
  const covers = carved
    ? `This description covers only the controls of ${company} and leaves out those of ${name}.`
    : `This description includes the relevant controls and components of ${name}; they are examined together with those of ${company}.`;
  const result = [
    blocks.heading(key, 2, name, [recordSource(vendor)]),
    blocks.paragraph(`${key}/lead`, `${capitalise(system)} uses ${name}${services}. ${covers}`, [recordSource(vendor, ['services'])]),
  ];
  if (!services) result.push(blocks.missing(`${key}/services`, `Nobody has said what ${name} does for the system.`, { title: 'Describe its service', file: vendor.file, key: 'services' }));
  result.push(...(carved ? assumed(context, vendor, name) : included(context, vendor, name)), ...monitored(context, vendor, name));
  return result;
}

function assumed({ view, options, blocks }: SectionContext, vendor: Entity<'vendor'>, name: string): Block[] {
  const key = `vendor/${vendor.id}`;
  const all = (vendor.data.subservice?.csocs ?? []).map((csoc, index) => ({ csoc, index, id: csocId(vendor.id, csoc.id, index), criteria: printedCriteria(view, csoc.criteria) }));
  const list = all.filter(({ csoc, criteria }) => criteria.length > 0 || (csoc.criteria ?? []).length === 0);
  if (list.length === 0) {
    return [blocks.missing(`${key}/csocs`, `Nobody has said which controls are assumed of ${name}.`, { title: 'State the complementary subservice organisation controls', file: vendor.file, key: 'subservice.csocs' })];
  }
  const { short } = namesOf(view, options);
  return [
    blocks.paragraph(`${key}/assumed`, `${capitalise(short)} designed its own controls on the assumption that ${name} runs the following complementary subservice organisation ${agree(list.length, 'control', 'controls')} (CSOCs). Together with the controls of ${short}, ${agree(list.length, 'it serves', 'they serve')} the criteria named.`, [recordSource(vendor, ['subservice', 'csocs'])]),
    blocks.table(`${key}/csocs`, ['CSOC', 'Control assumed', 'Criteria'], list.map(({ csoc, index, id, criteria }) => ({
      key: id, cells: [id, sentence(csoc.text ?? ''), criteria.join(', ')], sources: [recordSource(vendor, ['subservice', 'csocs', index])],
    })), `Controls assumed of ${name}`),
    ...list.filter(({ criteria }) => criteria.length === 0).map(({ id, index }) =>
      blocks.missing(`${key}/${id}`, `Nobody has said which criteria ${id} helps meet.`, { title: 'Name the criteria', file: vendor.file, key: `subservice.csocs.${index}.criteria` })),
  ];
}

function included({ blocks }: SectionContext, vendor: Entity<'vendor'>, name: string): Block[] {
  const key = `vendor/${vendor.id}`;
  const { components = [], controls = [], assertion } = vendor.data.subservice ?? {};
  const result: Block[] = [];
  const part = (what: 'components' | 'controls', items: readonly string[], lead: string): void => {
    if (items.length === 0) {
      result.push(blocks.missing(`${key}/${what}`, `Nobody has said which ${what} of ${name} are included.`, { title: `List its ${what}`, file: vendor.file, key: `subservice.${what}` }));
      return;
    }
    result.push(
      blocks.paragraph(`${key}/${what}/lead`, lead, [recordSource(vendor, ['subservice', what])]),
      blocks.list(`${key}/${what}`, items.map((each) => sentence(each)), items.map((_, index) => recordSource(vendor, ['subservice', what, index]))),
    );
  };
  part('components', components, `The following ${agree(components.length, 'component', 'components')} of ${name} ${agree(components.length, 'is', 'are')} part of the system.`);
  part('controls', controls, `${name} runs the following ${agree(controls.length, 'control', 'controls')} for the system.`);
  result.push(assertion
    ? blocks.paragraph(`${key}/assertion`, `The management of ${name} gives an assertion of its own.`, [recordSource(vendor, ['subservice', 'assertion'])])
    : blocks.missing(`${key}/assertion`, `Nobody has said whether ${name} gives an assertion of its own, which the inclusive method needs.`, { title: 'Record where its assertion is kept', file: vendor.file, key: 'subservice.assertion' }));
  return result;
}

function monitored({ view, options, blocks }: SectionContext, vendor: Entity<'vendor'>, name: string): Block[] {
  const key = `vendor/${vendor.id}`;
  const controls = [...new Set(vendor.data.subservice?.monitoring ?? [])].flatMap((id) => {
    const control = view.get('control', id);
    return control && isInPlace(view, control) && homeOf(view, control) ? [control] : [];
  });
  if (controls.length === 0) {
    return [blocks.missing(`${key}/monitoring`, `No control in place says how ${name} is monitored.`, { title: 'Name the controls that monitor it', file: vendor.file, key: 'subservice.monitoring' })];
  }
  const { short } = namesOf(view, options);
  const names = controls.map((each) => (each.data.title ? `${each.id} (${midSentence(each.data.title)})` : each.id));
  return [blocks.paragraph(`${key}/monitoring`, `${capitalise(short)} monitors ${name} through its own ${agree(names.length, 'control', 'controls')} ${listWords(names)}.${lastReport(vendor.data, options)}`, [recordSource(vendor, ['subservice', 'monitoring']), ...controls.map((each) => recordSource(each))])];
}

const reportKinds: Readonly<Record<string, string>> = {
  'soc1-type1': 'SOC 1 type 1 report', 'soc1-type2': 'SOC 1 type 2 report', 'soc2-type1': 'SOC 2 type 1 report', 'soc2-type2': 'SOC 2 type 2 report',
  soc3: 'SOC 3 report', iso27001: 'ISO/IEC 27001 certificate', questionnaire: 'questionnaire', pentest: 'penetration test report',
};

/** The assurance that was reviewed last: what it is, what it covers, when it was read. Never where it is kept or what it found. */
function lastReport({ assurance }: VendorData, options: DescribeOptions): string {
  const read = (assurance ?? []).filter((each) => each.reviewed?.date && each.kind && reportKinds[each.kind])
    .sort((a, b) => (a.reviewed!.date! < b.reviewed!.date! ? 1 : -1))[0];
  if (!read) return '';
  const { from, to } = read.period ?? {};
  const covering = from && to ? ` for the period ${spanWords(from, to, options)}` : read.as_of ? ` as of ${dateWords(read.as_of, options)}` : '';
  return ` The latest evidence of its controls, its ${reportKinds[read.kind!]}${covering}, was reviewed on ${dateWords(read.reviewed!.date!, options)}.`;
}
