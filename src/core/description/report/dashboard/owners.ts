import { ownersLoad } from '../../../due/owners-load';
import type { View } from '../../../index/view';
import type { Block } from '../../block';
import { peopleSource, type SectionBlocks } from '../../build';

/** What each role owns and has to do; roles with the most late work come first. */
export function workByOwner(blocks: SectionBlocks, view: View): Block[] {
  const load = ownersLoad(view);
  const heading = blocks.heading('owners', 2, 'Work by owner');
  if (load.length === 0)
    return [heading, blocks.paragraph('owners/none', 'No control in place has an owner yet, and no work is due.')];
  const rows = load.map((each) => ({
    key: each.owner || '-',
    sources: each.declared ? [peopleSource(view)] : [],
    cells: [
      each.title,
      ...[each.controls, each.evidence.late, each.evidence.due, each.other.late, each.other.due].map(String),
    ],
  }));
  return [
    heading,
    blocks.table(
      'owners/table',
      ['Owner', 'Controls', 'Evidence late or missing', 'Evidence to come', 'Other work overdue', 'Other work to come'],
      rows,
      'Controls and work by owner',
    ),
  ];
}
