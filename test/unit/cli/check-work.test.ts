import assert from 'node:assert/strict';
import { check } from '../../../src/cli/commands/check';
import { Checker } from '../../../src/core/rules/checker';

/** What `soc2 check` prints of an example, and for how many problems fixes were computed. */
async function run(...words: string[]): Promise<{ text: string; fixed: number }> {
  const { fixesFor } = Checker.prototype;
  let fixed = 0;
  let text = '';
  Checker.prototype.fixesFor = function (this: Checker, diagnostic) {
    fixed += 1;
    return fixesFor.call(this, diagnostic);
  };
  try {
    const print = (part: string): void => {
      text += part;
    };
    await check.run(['examples/larkspur-draft', '--no-git', ...words], { out: print, error: print, colour: false });
  } finally {
    Checker.prototype.fixesFor = fixesFor;
  }
  return { text, fixed };
}

describe('cli: the work of soc2 check', () => {
  it('computes fixes where they are printed and nowhere else', async () => {
    const asText = await run();
    assert.match(asText.text, /soc2\.criterion\.uncovered/);
    assert.equal(asText.fixed, 0);
    const asJson = await run('--format', 'json');
    const { diagnostics } = JSON.parse(asJson.text) as { diagnostics: { fixes: string[] }[] };
    assert.equal(asJson.fixed, diagnostics.length);
    assert.ok(diagnostics.some((each) => each.fixes.length > 0));
  });
});
