import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/description/block';
import { report } from '../../../src/core/description/report';
import { blockSource } from '../../../src/service/preview/places';
import type { Place } from '../../../src/protocol/place';
import { expectationsOf, markersIn } from '../description/consistency/expectations';
import { factsOf } from '../description/consistency/facts';
import { inline, textOf } from '../description/consistency/printed';
import { programmeOf } from '../../support/example';
import { filesOf, randomProgramme } from '../../support/random-programme';

/** What stands at a place of the files. */
function textAt(files: ReadonlyMap<string, string>, { uri, range }: Place): string {
  const lines = files
    .get(uri)!
    .split('\n')
    .slice(range.start.line, range.end.line + 1);
  return lines.join('\n');
}

/**
 * A click leads to words that were clicked on: in the manifest and in people.yaml to the very key, elsewhere to their file. Names that
 * stand in many sentences tell nothing.
 */
function missed(
  files: ReadonlyMap<string, string>,
  place: Place | null,
  printed: string,
  names: ReadonlySet<string>,
): string[] {
  if (!place) return ['leads nowhere'];
  const markers = markersIn(printed).filter((marker) => !names.has(marker));
  const single = /^(?:soc2|people)\.yaml$/.test(place.uri);
  const holds = (text: string): boolean => markers.some((marker) => text.toLowerCase().includes(marker));
  if (
    single
      ? !holds(files.get(place.uri)!) || holds(textAt(files, place))
      : markers.length === 0 || holds(files.get(place.uri)!)
  )
    return [];
  return [`leads to ${place.uri}:${place.range.start.line + 1} ${textAt(files, place).slice(0, 100)}`];
}

describe('service: a click in the preview of a random programme', function () {
  this.timeout(60_000);

  it('leads to the words that were clicked on', () => {
    const found: string[] = [];
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomProgramme(seed);
      const files = filesOf(random);
      const names = expectationsOf(random, factsOf(random)).anywhere;
      const programme = programmeOf(files);
      const blocks = report(programme.view('full'));
      const placeOf = (block: Block, row?: string): Place | null =>
        blockSource({ programme, uriOf: (path) => path }, blocks, block.id, row);
      for (const block of blocks) {
        const rows = block.type === 'table' ? block.rows.filter((row) => row.sources.length > 0) : [];
        for (const row of rows)
          found.push(
            ...missed(files, placeOf(block, row.key), row.cells.map(inline).join(' '), names).map(
              (each) => `seed ${seed}: row ${row.key} of ${block.id} ${each}`,
            ),
          );
        // Lists and titles lead to the first of what they are made from, which may name it by its id.
        if (block.sources.length > 0 && rows.length === 0)
          found.push(
            ...missed(
              files,
              placeOf(block),
              block.type === 'paragraph' || block.type === 'quote' ? textOf(block) : '',
              names,
            ).map((each) => `seed ${seed}: ${block.id} ${each}`),
          );
      }
    }
    assert.deepEqual(found.slice(0, 20), [], `${found.length} clicks`);
  });
});
