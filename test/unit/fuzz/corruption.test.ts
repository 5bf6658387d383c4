import { Checker } from '../../../src/core/rules/checker';
import { randomOf } from '../../support/random';
import { exampleTexts, programmeOf } from '../../support/example';
import { corruptions, hugeText } from '../../support/corruptions';
import { survive } from './survival';

/** SOC2_FUZZ_RUNS and SOC2_FUZZ_SEED give more, or others. */
const runs = Number(process.env.SOC2_FUZZ_RUNS ?? 3_000);
const seed = Number(process.env.SOC2_FUZZ_SEED ?? 1);
/** Runs of one test: about two seconds. */
const together = 100;

describe('corrupted files', function () {
  // A busy machine takes several times as long; what hangs takes for ever.
  this.timeout(60_000);

  const starts = Array.from({ length: Math.ceil(runs / 2 / together) }, (_, index) => index * together);
  for (const example of ['larkspur-draft', 'larkspur-labs'] as const) {
    const texts = exampleTexts(example);
    const paths = [...texts.keys()].filter((path) => !path.startsWith('README'));
    for (const start of starts) {
      it(`${example}: random corruptions from ${start} on give diagnostics or none, never an exception or a hang`, () => {
        const random = randomOf(seed * 1_000_000 + start);
        const programme = programmeOf(texts);
        const checker = new Checker(programme);
        for (let run = start; run < Math.min(start + together, runs / 2); run += 1) {
          const path = random.pick(paths);
          const [kind, corrupt] = random.pick(Object.entries(corruptions));
          const text = corrupt(texts.get(path)!, random, texts.get(random.pick(paths))!);
          attempt(`run ${run}, ${kind} in ${path}`, text, () =>
            survive(programme, checker, path, text, run % 10 === 0),
          );
          if (random.below(4) > 0 || path === 'soc2.yaml') programme.update([{ path, text: texts.get(path) }]);
          if (run % 20 === 19) programme.update([...texts].map(([each, original]) => ({ path: each, text: original })));
        }
      });
    }
  }

  const large = ['soc2.yaml', 'people.yaml', 'controls/AC-01.yaml', 'policies/aotp.md', 'narratives/overview.md'];
  for (const path of [...large, 'vendors/aws.yaml']) {
    it(`files of 5 MB: ${path}`, () => {
      const texts = exampleTexts('larkspur-draft');
      const random = randomOf(seed);
      const programme = programmeOf(texts);
      const checker = new Checker(programme);
      for (let run = 0; run < 6; run += 1) {
        const text = hugeText(texts.get(path)!, random);
        attempt(`${path} as "${text.slice(texts.get(path)!.length, texts.get(path)!.length + 20)}..."`, text, () =>
          survive(programme, checker, path, text, true),
        );
      }
    });
  }
});

function attempt(name: string, text: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Error(
      `${name}: ${error instanceof Error ? error.stack : String(error)}\n--- the text\n${text.slice(0, 4000)}`,
      { cause: error },
    );
  }
}
