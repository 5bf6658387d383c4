import type { Block } from '../block';
import { namesOf } from '../names';
import type { SectionContext } from './section';

/** Lead-in of the components: their five kinds (DC 3). */
export function components({ view, options, blocks, say }: SectionContext): Block[] {
  const { system } = namesOf(view, options);
  return [
    blocks.paragraph(
      'lead',
      say`${system} consists of five kinds of components, described in turn: infrastructure, software, people, procedures and data. The last part of this section states where the system begins and ends.`,
    ),
  ];
}
