import type { View } from '../../index/view';
import { oneLine } from '../../language/one-line';
import type { ManifestData } from '../../model/data';
import type { Block } from '../block';
import { manifestSource } from '../build';
import { inserts } from '../inserts';
import { manifestFile, namesOf, vendorName } from '../names';
import { cellText, severalOf } from '../words';
import type { SectionContext } from './section';

type Software = NonNullable<NonNullable<ManifestData['system']>['software']>[number];

/** The application, its data stores and the tools that controls rely on (DC 3). */
export function software({ view, options, blocks, say }: SectionContext): Block[] {
  const head = inserts({ view, options, blocks }, { name: 'software', level: 3, own: 'Software in use' });
  const list = view.manifest('system')?.software ?? [];
  if (list.length === 0) {
    return [
      ...head,
      blocks.missing('table', 'No software is described.', {
        title: 'List the software',
        file: manifestFile(view),
        key: 'system.software',
      }),
    ];
  }
  const { system } = namesOf(view, options);
  return [
    ...head,
    blocks.paragraph(
      'lead',
      say`${system} and the controls around it rely on the following ${severalOf(list.length, 'piece of software', 'pieces of software')}.`,
      [manifestSource(view, 'system', 'software')],
    ),
    blocks.table(
      'table',
      ['Software', 'Purpose', 'Origin'],
      list.map((each, index) => ({
        key: each.id ?? String(index),
        cells: [oneLine(each.name ?? each.id ?? ''), cellText(each.purpose), origin(view, each)],
        sources: [manifestSource(view, 'system', 'software', index)],
      })),
      'Software',
    ),
  ];
}

/** The vendor is named unless the software bears its name. */
function origin(view: View, { name, origin: kind, vendor }: Software): string {
  const provider = vendor ? vendorName(view, vendor) : '';
  const from = provider && provider !== oneLine(name ?? '') ? ` (${provider})` : '';
  if (kind === 'in-house') return 'Developed in-house';
  if (kind === 'open-source') return `Open source${from}`;
  return kind === 'third-party' || vendor ? `Third party${from}` : '';
}
