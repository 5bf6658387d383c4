import { oneLine } from '../../language/one-line';
import type { Block } from '../block';
import { manifestSource } from '../build';
import { inserts } from '../inserts';
import { componentName, manifestFile, namesOf } from '../names';
import { agree, capitalise, fieldSentence, severalOf } from '../words';
import { boundaryPicture } from '../pictures/boundary';
import type { SectionContext } from './section';

/** What lies inside the system and what does not (DC 3). */
export function boundaries({ view, options, blocks, say }: SectionContext): Block[] {
  const bounds = view.manifest('system')?.boundaries;
  const { system, short } = namesOf(view, options);
  const result = inserts(
    { view, options, blocks },
    { name: 'boundaries', level: 3, own: 'Inside and outside the boundary' },
  );
  const inside = bounds?.in ?? [];
  if (inside.length > 0) {
    result.push(
      blocks.paragraph(
        'in/lead',
        say`The following ${severalOf(inside.length, 'component')} ${agree(inside.length, 'is', 'are')} inside the boundary of the system. Other components that ${short} runs or uses are not covered.`,
        [manifestSource(view, 'system', 'boundaries', 'in')],
      ),
      blocks.list(
        'in',
        inside.map((each) => capitalise(componentName(view, each))),
        inside.map((_, index) => manifestSource(view, 'system', 'boundaries', 'in', index)),
      ),
    );
  } else {
    result.push(
      blocks.missing('in', `Nobody has said what is inside ${system}.`, {
        title: 'List what is inside',
        file: manifestFile(view),
        key: 'system.boundaries.in',
      }),
    );
  }
  const outside = (bounds?.out ?? []).map((each, index) => ({ each, index })).filter(({ each }) => each.name);
  if (outside.length > 0) {
    result.push(
      blocks.paragraph(
        'out/lead',
        say`A reader could expect the following to be part of ${system}. ${agree(outside.length, 'It is not', 'They are not')}, and this description says nothing about ${agree(outside.length, 'its', 'their')} controls.`,
        [manifestSource(view, 'system', 'boundaries', 'out')],
      ),
      blocks.table(
        'out',
        ['Outside the system', 'Reason'],
        outside.map(({ each, index }) => ({
          key: each.name ?? String(index),
          cells: [oneLine(each.name ?? ''), fieldSentence(each.reason)],
          sources: [manifestSource(view, 'system', 'boundaries', 'out', index)],
        })),
        'Outside the boundary',
      ),
    );
    for (const { each, index } of outside) {
      if (!each.reason)
        result.push(
          blocks.missing(`out/${index}`, `Nobody has said why ${oneLine(each.name ?? '')} is outside the system.`, {
            title: 'Give the reason',
            file: manifestFile(view),
            key: `system.boundaries.out.${index}.reason`,
          }),
        );
    }
  } else if (bounds?.out === undefined) {
    result.push(
      blocks.missing('out', `Nobody has said what is outside ${system}.`, {
        title: 'List what is outside, with reasons',
        file: manifestFile(view),
        key: 'system.boundaries.out',
      }),
    );
  }
  const drawn = boundaryPicture(view, options);
  if (drawn)
    result.push(
      blocks.block('figure', { type: 'figure', caption: say`Boundary of ${system}`, ...drawn }, [
        manifestSource(view, 'system', 'boundaries'),
      ]),
    );
  return result;
}
