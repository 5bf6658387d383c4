import type { Block } from '../block';
import { manifestSource } from '../build';
import { inserts } from '../inserts';
import { manifestFile, namesOf, vendorName } from '../names';
import { agree, capitalise, countOf, listWords, oneLine } from '../words';
import type { SectionContext } from './section';

/** Hosting, regions and networks (DC 3). */
export function infrastructure({ view, options, blocks }: SectionContext): Block[] {
  const head = inserts(view, options, blocks, 'infrastructure', 3);
  const list = view.manifest('system')?.infrastructure ?? [];
  if (list.length === 0) {
    return [...head, blocks.missing('table', 'No infrastructure is described.', { title: 'List the infrastructure', file: manifestFile(view), key: 'system.infrastructure' })];
  }
  const { short, system } = namesOf(view, options);
  const provider = (id: string | undefined): string => (id === undefined ? '' : id === 'self' ? short : vendorName(view, id));
  const providers = [...new Set(list.map((each) => provider(each.provider)).filter(Boolean))];
  const by = providers.length > 0 ? `, provided by ${listWords(providers)}` : '';
  return [
    ...head,
    blocks.paragraph('lead', `${capitalise(system)} runs on the following ${countOf(list.length, 'component')}${by}. The table names the place of ${agree(list.length, 'it', 'each')} and how the loss of a part is survived, where that applies.`, [manifestSource(view, 'system', 'infrastructure')]),
    blocks.table('table', ['Component', 'Provider', 'Purpose', 'Location', 'Redundancy'], list.map((each, index) => ({
      key: each.id ?? String(index),
      cells: [oneLine(each.name ?? each.id ?? ''), provider(each.provider), capitalise(oneLine(each.purpose ?? '')), oneLine(each.location ?? ''), capitalise(oneLine(each.redundancy ?? ''))],
      sources: [manifestSource(view, 'system', 'infrastructure', index)],
    })), 'Infrastructure'),
  ];
}
