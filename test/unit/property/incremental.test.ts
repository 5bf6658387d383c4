import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Programme } from '../../../src/core/index/programme';
import { Checker } from '../../../src/core/rules/checker';
import { exampleTexts, programmeOf } from '../../support/example';
import { anEdit, applyEdit, valuePool } from './edits';
import { pictureOf } from './picture';

/** More runs than a normal test needs: SOC2_PROPERTY_RUNS=500; another order of edits: SOC2_PROPERTY_SEED=7. */
const runs = Number(process.env.SOC2_PROPERTY_RUNS ?? 20);
const seed = Number(process.env.SOC2_PROPERTY_SEED ?? 1);

describe('an incremental update equals a rebuild (invariant 4)', () => {
  it('after random edits, renames and deletions: problems, coverage, description, report', function () {
    this.timeout(120_000);
    const original = exampleTexts('larkspur-draft');
    const pool = valuePool(original.values());
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 1, maxLength: 12 }), (edits) => {
        const files = new Map(original);
        let programme: Programme = programmeOf(files);
        let checker = new Checker(programme);
        pictureOf(programme, checker);
        for (const edit of edits) {
          const change = applyEdit(files, original, pool, edit);
          for (const [path, text] of change) {
            if (text === undefined) files.delete(path);
            else files.set(path, text);
          }
          const { reload } = programme.update([...change].map(([path, text]) => ({ path, text })));
          if (reload) {
            programme = programmeOf(files);
            checker = new Checker(programme);
          }
          assertSame(pictureOf(programme, checker), pictureOf(programmeOf([...files].reverse())));
        }
      }),
      { seed, numRuns: runs },
    );
  });
});

/** Comparing texts is many times faster; the difference is worked out only when there is one. */
function assertSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    assert.deepEqual(actual, expected);
    assert.fail('The same values, in another order.');
  }
}
