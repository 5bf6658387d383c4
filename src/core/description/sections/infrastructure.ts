import { oneLine } from '../../language/one-line';
import type { Block } from '../block';
import { manifestSource } from '../build';
import { inserts } from '../inserts';
import { manifestFile, namesOf, vendorName } from '../names';
import { agree, capitalise, cellText, listWords, severalOf } from '../words';
import type { SectionContext } from './section';

/** Hosting, regions and networks (DC 3). */
export function infrastructure(context: SectionContext): Block[] {
  const { view, options, blocks } = context;
  const head = inserts(
    { view, options, blocks },
    { name: 'infrastructure', level: 3, own: 'Components of the infrastructure' },
  );
  const list = view.manifest('system')?.infrastructure ?? [];
  if (list.length === 0) {
    return [
      ...head,
      blocks.missing('table', 'No infrastructure is described.', {
        title: 'List the infrastructure',
        file: manifestFile(view),
        key: 'system.infrastructure',
      }),
    ];
  }
  const provider = providerName(context);
  return [
    ...head,
    lead(context),
    blocks.table(
      'table',
      ['Component', 'Provider', 'Purpose', 'Location', 'Redundancy'],
      list.map((each, index) => ({
        key: each.id ?? String(index),
        cells: [
          oneLine(each.name ?? each.id ?? ''),
          each.provider === 'self' ? capitalise(provider('self')) : provider(each.provider),
          cellText(each.purpose),
          cellText(each.location),
          cellText(each.redundancy),
        ],
        sources: [manifestSource(view, 'system', 'infrastructure', index)],
      })),
      'Infrastructure',
    ),
  ];
}

function lead(context: SectionContext): Block {
  const { view, options, blocks, say } = context;
  const { short, system } = namesOf(view, options);
  const list = view.manifest('system')?.infrastructure ?? [];
  const providers = [...new Set(list.map((each) => providerName(context)(each.provider)).filter(Boolean))];
  const alone = providers.length === 1 && list.every((each) => each.provider === 'self');
  const by = alone
    ? say.piece`, which ${short} runs itself`
    : providers.length > 0
      ? say.piece`, provided by ${listWords(providers)}`
      : '';
  const columns = [
    ...(list.some((each) => each.location) ? [agree(list.length, 'where it is', 'where each of them is')] : []),
    ...(list.some((each) => each.redundancy) ? ['what keeps the service running when a part is lost'] : []),
  ];
  const table = columns.length === 0 ? '' : say` The table states ${listWords(columns)}.`;
  return blocks.paragraph(
    'lead',
    say`${system} runs on the following ${severalOf(list.length, 'component')}${by}.${table}`,
    [manifestSource(view, 'system', 'infrastructure')],
  );
}

function providerName({ view, options }: SectionContext): (id: string | undefined) => string {
  const { short } = namesOf(view, options);
  return (id) => (id === undefined ? '' : id === 'self' ? short : vendorName(view, id));
}
