import type { View } from '../../index/view';
import type { Block } from '../block';
import { recordSource } from '../build';
import { inserts } from '../inserts';
import { folderFor, namesOf, properNames, vendorName } from '../names';
import type { DescribeOptions } from '../options';
import { cellText, countOf, midSentence } from '../words';
import { assumed } from './carved-out';
import { included } from './inclusive';
import type { SectionContext, SectionPart } from './section';
import { noneSaysSubservice, subserviceVendors } from './subservice-vendors';
import { expected, monitored } from './vendor-monitoring';

/** Subservice organisations with the controls that are assumed of them or included (DC 7), one part for each. */
export function subservice(view: View, _options: DescribeOptions): SectionPart[] {
  return [
    { key: '', render: opening },
    ...subserviceVendors(view).map(({ id }): SectionPart => ({
      key: `vendor/${id}`,
      render: (context) => vendorBlocks(context, id),
    })),
  ];
}

function opening({ view, options, blocks, say }: SectionContext): Block[] {
  const result = inserts(
    { view, options, blocks },
    { name: 'subservice', level: 2, own: say`Subservice organisations and their controls` },
  );
  const list = subserviceVendors(view);
  const { short, system } = namesOf(view, options);
  if (list.length === 0) {
    const text = say`${short} uses no subservice organisation: no vendor runs controls that are necessary, together with its own, to meet the service commitments and system requirements of ${system}.`;
    return [
      ...result,
      noneSaysSubservice(view)
        ? blocks.paragraph('none', text)
        : blocks.missing('none', say`Nobody has said whether a vendor is a subservice organisation.`, {
            title: 'State the method (carve-out, inclusive or none) for each vendor',
            file: folderFor(view, 'vendor'),
            key: 'subservice.method',
          }),
    ];
  }
  const words = { 'carve-out': 'Carve-out', inclusive: 'Inclusive' };
  result.push(
    blocks.paragraph(
      'lead',
      say`${short} relies on ${countOf(list.length, 'vendor')} whose controls are necessary, together with its own, to meet the service commitments and system requirements.`,
    ),
    blocks.table(
      'table',
      [say`Subservice organisation`, 'Service', 'Method'],
      list.map((organisation) => {
        const vendor = view.get('vendor', organisation.id);
        return {
          key: organisation.id,
          cells: [vendorName(view, organisation.id), cellText(vendor?.data.services), words[organisation.method]],
          sources: [{ file: organisation.file, kind: 'vendor' as const, id: organisation.id, path: [] }],
        };
      }),
      say`Subservice organisations`,
    ),
  );
  return result;
}

function vendorBlocks(context: SectionContext, id: string): Block[] {
  const { view, options, blocks, say } = context;
  const vendor = view.get('vendor', id);
  if (!vendor) return [];
  const { company, system } = namesOf(view, options);
  const name = vendorName(view, id);
  const key = `vendor/${id}`;
  const services = vendor.data.services
    ? say.piece` for ${midSentence(vendor.data.services, [name, ...properNames(view, options)])}`
    : '';
  const carved = vendor.data.subservice?.method === 'carve-out';
  const covers = carved
    ? say`This description covers only the controls of ${company} and leaves out those of ${name}.`
    : say`This description includes the relevant components and controls of ${name}, which are examined together with those of ${company}.`;
  const result = [
    blocks.heading(key, 2, name, [recordSource(vendor)]),
    blocks.paragraph(`${key}/lead`, say`${system} uses ${`${name}${services}`}. ${covers}`, [
      recordSource(vendor, ['services']),
    ]),
  ];
  if (!services)
    result.push(
      blocks.missing(`${key}/services`, `Nobody has said what ${name} does for the system.`, {
        title: 'Describe its service',
        file: vendor.file,
        key: 'services',
      }),
    );
  result.push(
    ...(carved ? assumed(context, vendor, name) : included(context, vendor, name)),
    ...monitored(context, vendor, name),
    ...expected(context, vendor, name),
  );
  return result;
}
