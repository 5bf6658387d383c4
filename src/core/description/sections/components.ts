import type { Block } from '../block';
import { namesOf } from '../names';
import { capitalise } from '../words';
import type { SectionContext } from './section';

/** Lead-in of chapter 3: the five kinds of components (DC 3). */
export function components({ view, options, blocks }: SectionContext): Block[] {
  const { system } = namesOf(view, options);
  return [blocks.paragraph('lead', `${capitalise(system)} consists of five kinds of components, described in turn: infrastructure, software, people, procedures and data. The last part of this section states where the system begins and ends.`)];
}
