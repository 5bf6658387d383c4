import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/description/block';
import { describe as describeSystem } from '../../../src/core/description/describe';
import { report } from '../../../src/core/description/report';
import { Programme } from '../../../src/core/index/programme';
import { WhatIfProgramme } from '../../../src/core/index/what-if';
import { previewDocument } from '../../../src/service/preview/document';
import { randomOf, type Random } from '../../support/random';
import { exampleDay, programmeOf } from '../../support/example';
import { filesOf, randomProgramme } from '../../support/random-programme';

/** Files of one programme and of the next in turn, so that each step turns a bit of the one into the other. */
function* steps(seed: number, random: Random): Generator<{ path: string; text: string | undefined }> {
  const [one, two] = [filesOf(randomProgramme(seed)), filesOf(randomProgramme(seed + 10_000))];
  const paths = [...new Set([...one.keys(), ...two.keys()])];
  while (paths.length > 0) {
    const path = paths.splice(random.below(paths.length), 1)[0]!;
    yield { path, text: two.get(path) };
  }
}

function first(one: readonly Block[], two: readonly Block[]): string {
  const at = one.findIndex((each, index) => JSON.stringify(each) !== JSON.stringify(two[index]));
  return `${one.length} and ${two.length} blocks; ${JSON.stringify(one[at])?.slice(0, 300)} / ${JSON.stringify(two[at])?.slice(0, 300)}`;
}

describe('previews that follow edits of random programmes', function () {
  this.timeout(60_000);

  for (let seed = 1; seed <= 40; seed += 1) {
    it(`equal documents made from scratch, those of what-if views too: programme ${seed}`, () => {
      const random = randomOf(seed);
      const files = filesOf(randomProgramme(seed));
      let programme = programmeOf(files);
      const asked = random.pick([{ type: 1 }, { type: 2 }, { categories: ['security', 'privacy'] }] as const);
      let whatIf = new WhatIfProgramme(programme, asked);
      let count = 0;
      for (const { path, text } of steps(seed, random)) {
        if (text === undefined) files.delete(path);
        else files.set(path, text);
        if (programme.update([{ path, text }]).reload) {
          // The manifest went: hosts start again.
          programme = programmeOf(files);
          whatIf = new WhatIfProgramme(programme, asked);
        } else {
          whatIf.follow([path]);
        }
        // Not after each step, so that several edits meet what was remembered before them.
        if ((count += 1) % 4 !== 0) continue;
        const scratch = new Programme({ layout: 'soc2', today: exampleDay });
        scratch.update([...files].map(([each, content]) => ({ path: each, text: content })));
        for (const view of ['description', 'report'] as const) {
          const make = (given: Parameters<typeof report>[0]): ReturnType<typeof report> =>
            view === 'report' ? report(given, { dashboard: true, draftIsSaid: true }) : describeSystem(given);
          const [live, fresh] = [previewDocument(programme, view), make(scratch.view('full'))];
          assert.ok(
            JSON.stringify(live) === JSON.stringify(fresh),
            `seed ${seed}, ${count} edits, ${view}: ${first(live, fresh)}`,
          );
          const [other, otherFresh] = [
            previewDocument(whatIf.programme, view),
            make(new WhatIfProgramme(scratch, asked).programme.view('full')),
          ];
          assert.ok(
            JSON.stringify(other) === JSON.stringify(otherFresh),
            `seed ${seed}, ${count} edits, what-if ${view}: ${first(other, otherFresh)}`,
          );
        }
      }
    });
  }
});
