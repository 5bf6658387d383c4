import type { View } from '../../index/view';
import type { Block } from '../block';
import { reportTitle } from './heading';

/** The description as a part of the report: its title becomes a heading, its headings go down one level. */
export function demote(view: View, block: Block): Block {
  if (block.type === 'title')
    return { ...block, type: 'heading', level: 1, text: reportTitle(view, 'III', block.text), anchor: 'section-iii' };
  if (block.type === 'heading') return { ...block, level: Math.min(4, block.level + 1) as 1 | 2 | 3 | 4 };
  return block;
}
