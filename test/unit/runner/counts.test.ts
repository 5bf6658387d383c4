import { deepEqual, equal, match } from 'node:assert/strict';
import {
  atMostTwice,
  counted,
  failuresIn,
  isGood,
  rowOf,
  sumOf,
  summary,
  type Counts,
} from '../../../scripts/lib/counts.mjs';
import { inLanes } from '../../../scripts/lib/lanes.mjs';

const good = { code: 0, output: '  \u001b[32m3 passing\u001b[0m (2s)\n' };
const bad = { code: 1, output: '  2 passing (2s)\n  1 failing\n\n  1) it fails\n' };
const counts = (given: Partial<Counts>): Counts => ({ passed: 0, failed: 0, skipped: 0, flaky: [], ...given });

describe('what a run of tests came to', () => {
  it('is in the closing lines of mocha, in colour too', () => {
    deepEqual(counted(good), counts({ passed: 3 }));
    deepEqual(counted(bad), counts({ passed: 2, failed: 1 }));
    deepEqual(counted({ code: 0, output: '5 passing\n2 pending\n' }), counts({ passed: 5, skipped: 2 }));
  });

  it('is a failure when the program ended badly without naming one, and when nothing ran', () => {
    deepEqual(counted({ code: 1, output: '3 passing\n' }), counts({ passed: 3, failed: 1 }));
    deepEqual(counted({ code: 0, output: '' }), counts({ failed: 1 }));
  });

  it('names the failures, so that the last lines of a run say what failed', () => {
    deepEqual(failuresIn(good.output), []);
    const closing = [
      '  4 passing (5ms)',
      '  \u001b[31m2 failing\u001b[0m',
      '',
      '  1) outer',
      '       inner',
      '         fails:',
      '',
      '      AssertionError [ERR_ASSERTION]: no sum',
      '+ actual - expected',
      '      at Context.<anonymous> (a.js:1:1)',
      '',
      '  2) other',
      '       "after each" hook for "runs":',
      '     locator.waitFor: Timeout 60000ms exceeded.',
      'Call log:',
      "  - waiting for locator('h1').first() to be visible",
      '',
      '      at b.js:2:2',
      '',
    ].join('\n');
    const named = [
      'outer › inner › fails: AssertionError [ERR_ASSERTION]: no sum',
      'other › "after each" hook for "runs": locator.waitFor: Timeout 60000ms exceeded. ' +
        "- waiting for locator('h1').first() to be visible",
    ];
    deepEqual(failuresIn(closing), named);
    deepEqual(failuresIn(`${closing}\n  1 passing\n`), named, 'a second run follows');
    const host =
      '  ok   exports one (5 ms)\n  FAIL exports are stale\nError: Waited\n\tat a.js:1\n94 passing\n1 failing\n';
    deepEqual(failuresIn(host), ['exports are stale: Error: Waited']);
  });

  it('adds up', () => {
    deepEqual(
      sumOf([counts({ passed: 2, flaky: ['a'] }), counts({ passed: 1, failed: 1, skipped: 4, flaky: ['b'] })]),
      counts({ passed: 3, failed: 1, skipped: 4, flaky: ['a', 'b'] }),
    );
  });
});

describe('a file of window tests', () => {
  /** Runs a file whose runs end one after the other as given. */
  const run = async (...ends: { code: number; output: string }[]) => {
    let times = 0;
    const result = await atMostTwice('preview.test.ts', () => Promise.resolve(ends[times++]!));
    return { times, ...result };
  };

  it('is run once when it passes', async () => {
    const { times, passed, failed, flaky } = await run(good);
    deepEqual([times, passed, failed, flaky], [1, 3, 0, []]);
  });

  it('is run again when it fails, and is flaky when it passes then', async () => {
    const { times, passed, failed, flaky, output } = await run(bad, good);
    deepEqual([times, passed, failed, flaky], [2, 3, 0, ['preview.test.ts']]);
    match(output, /1\) it fails[^]*run again in a fresh window[^]*3 passing/);
  });

  it('has failed, and is not flaky, when it fails twice; it is not run a third time', async () => {
    const { times, passed, failed, flaky } = await run(bad, bad);
    deepEqual([times, passed, failed, flaky], [2, 2, 1, []]);
  });

  it('is named in the closing table when it is flaky, which fails a strict run only', () => {
    const flaky = counts({ passed: 3, flaky: ['preview.test.ts'] });
    equal(
      rowOf('ui:dev-web', flaky, 61.24, false),
      'ok     ui:dev-web     3 passed, 0 failed, flaky: preview.test.ts (61.2 s)',
    );
    match(rowOf('ui:dev-web', flaky, 61.24, true), /^FAILED ui:dev-web /);
    deepEqual([isGood(flaky, false), isGood(flaky, true)], [true, false]);
    deepEqual([isGood(counts({ failed: 1 }), false), isGood(counts({ passed: 1 }), true)], [false, true]);
    equal(summary(counts({ passed: 2, skipped: 1 })), '2 passed, 0 failed, 1 skipped');
  });
});

describe('jobs in lanes', () => {
  it('begin in order, two at a time, and answer in order', async () => {
    const events: string[] = [];
    const release: (() => void)[] = [];
    const job = (name: string) => async (): Promise<string> => {
      events.push(`${name} begins`);
      await new Promise<void>((resolve) => release.push(resolve));
      events.push(`${name} ends`);
      return name;
    };
    const all = inLanes(2, ['a', 'b', 'c'].map(job));
    release[1]!();
    await new Promise((resolve) => setImmediate(resolve));
    release[0]!();
    release[2]!();
    deepEqual(await all, ['a', 'b', 'c']);
    deepEqual(events.slice(0, 4), ['a begins', 'b begins', 'b ends', 'c begins']);
  });
});
