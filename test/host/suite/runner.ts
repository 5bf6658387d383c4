import 'mocha/mocha';
import { yaml } from '../../../src/core/syntax/text-block';

/** What the driver outside reads: the console carries it there, from the Node and from the web-worker extension host. */
const print = (text: string): void => console.log(`[soc2-tests] ${text}`);

/**
 * Runs the tests that `load` defines with mocha's bdd functions, inside the extension host.
 * Rejects when one fails, which is how VS Code learns it.
 */
export function runTests(load: () => void): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Lines, timeout: 180_000 });
  load();
  return new Promise((resolve, reject) => {
    Mocha.prototype.run.call(mocha, (failures) =>
      failures === 0 ? resolve() : reject(new Error(`${failures} failed`)),
    );
  });
}

/** One line a test, and at the end the counts as mocha's own reporter words them. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const count = { passing: 0, failing: 0, pending: 0 };
    runner.on('pass', (test) => {
      count.passing += 1;
      print(`  ok   ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => {
      count.pending += 1;
      print(`  skip ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error: Error) => {
      count.failing += 1;
      print(yaml`
          FAIL ${test.fullTitle()}
        ${error.stack ?? error.message}`);
    });
    runner.on('end', () => {
      for (const [word, number] of Object.entries(count))
        if (number > 0 || word === 'passing') print(`${number} ${word}`);
    });
  }
}
