import assert from 'node:assert/strict';
import { nodeAtOffset, pathOf, toValue } from '../../../src/core/syntax/navigate';
import { suppressionsIn } from '../../../src/core/syntax/comments';
import { randomOf } from '../../support/random';
import { corruptions } from '../../support/corruptions';
import { exampleTexts } from '../../support/example';
import { soundTree } from './check';

/** SOC2_FUZZ_RUNS and SOC2_FUZZ_SEED give more, or others. */
const runs = Number(process.env.SOC2_FUZZ_RUNS ?? 4000);
const seed = Number(process.env.SOC2_FUZZ_SEED ?? 1);

describe('syntax: corrupted files', () => {
  it(`${runs} random corruptions give sound trees, never an exception (invariant 1)`, function () {
    this.timeout(120_000);
    const texts = new Map([...exampleTexts('larkspur-draft'), ...exampleTexts('larkspur-labs')]);
    // Several corruptions of one large file cost more than they find.
    const paths = [...texts.keys()].filter((path) => texts.get(path)!.length < 12_000);
    const random = randomOf(seed);
    const kinds = Object.entries(corruptions);
    for (let run = 0; run < runs; run += 1) {
      const path = random.pick(paths);
      let text = texts.get(path)!;
      const names: string[] = [];
      for (let count = 1 + random.below(3); count > 0; count -= 1) {
        const [name, corrupt] = random.pick(kinds);
        names.push(name);
        text = corrupt(text, random, texts.get(random.pick(paths))!);
      }
      try {
        const tree = soundTree(path, text);
        for (const root of tree.roots) {
          toValue(root);
          const found = nodeAtOffset(root, random.below(text.length + 1));
          if (found) pathOf(found.node);
        }
        for (const { start, end } of suppressionsIn(tree)) assert.ok(start < end && end <= text.length);
      } catch (error) {
        throw new Error(
          `run ${run}, ${names.join(', ')} in ${path}: ${error instanceof Error ? error.stack : String(error)}\n--- the text\n${text.slice(0, 3000)}`,
          { cause: error },
        );
      }
    }
  });
});
