import type { Block } from '../../../../src/core/description/block';
import { writtenOf, type RandomProgramme } from '../../../support/random-programme';
import { markersIn, type Expectations } from './expectations';
import { criteriaNamed } from './facts';
import { piecesOf, placedOf, type SectionName } from './printed';

/** Where markers of Section III do not stand as often as they have to, or stand where they do not belong. */
export function misplaced(
  programme: RandomProgramme,
  blocks: readonly Block[],
  expected: Expectations,
  titles?: Readonly<Record<string, string>>,
): string[] {
  const counts = new Map<string, Map<SectionName, number>>();
  const wrong: string[] = [];
  const label = (marker: string): string => `${marker} (${programme.labels.get(marker)})`;
  for (const { section, block } of placedOf(blocks, titles)) {
    for (const marker of piecesOf(block).flatMap(markersIn)) {
      if (expected.anywhere.has(marker)) continue;
      const known = expected.places.get(marker);
      // What is missing, and pictures, may speak of things that are printed somewhere; how often, nobody counts.
      if (block.type === 'missing' || block.type === 'figure') {
        if (!known && !isUndecided(programme, marker, block) && !isPlanned(programme, marker, block))
          wrong.push(`${label(marker)} in the ${block.type} ${block.id}: ${piecesOf(block).join(' ').slice(0, 200)}`);
        continue;
      }
      if (!known?.has(section)) wrong.push(`${label(marker)} does not belong into ${section} (${block.id})`);
      const places = counts.get(marker) ?? new Map<SectionName, number>();
      counts.set(marker, places.set(section, (places.get(section) ?? 0) + 1));
    }
  }
  for (const [marker, places] of expected.places) {
    if (expected.anywhere.has(marker)) continue;
    for (const [section, [least, most]] of places) {
      const count = counts.get(marker)?.get(section) ?? 0;
      if (count < least || count > most)
        wrong.push(`${label(marker)} stands ${count} times in ${section}, not ${least} to ${most}`);
    }
  }
  return wrong;
}

/** An incident on whose disclosure nobody decided is named by its id, as something missing. */
function isUndecided(programme: RandomProgramme, marker: string, block: Block): boolean {
  return (
    block.type === 'missing' &&
    programme.labels.get(marker) === 'id of INC' &&
    programme.records.some(
      ({ kind, data }) =>
        kind === 'incident' && 'disclose' in data === false && (data as { id?: string }).id === `INC-${marker}`,
    )
  );
}

/** A planned control is named by its id where nothing in place addresses a criterion that it names. */
function isPlanned(programme: RandomProgramme, marker: string, { type, id }: Block): boolean {
  return (
    type === 'missing' &&
    writtenOf(programme, 'control').some(({ data }) => {
      const named = criteriaNamed([...(data.criteria ?? []), ...(data.satisfies?.TSC ?? [])]);
      const isLater =
        data.status === 'planned' || (data.status !== 'retired' && (data.since !== undefined || !data.statement));
      return markersIn(data.id).includes(marker) && isLater && named.some((each) => id === `criteria/missing/${each}`);
    })
  );
}
