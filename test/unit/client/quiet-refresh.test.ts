import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { QuietRefresh } from '../../../src/client/sidebar/tree/quiet-refresh';

/** What the editor and the person do, with the milliseconds in between, and when the tree was refreshed. */
type Step = number | 'change' | 'reveals' | 'roots' | `rows of ${string}` | `closes ${string}`;

function check(name: string, steps: readonly Step[], refreshed: readonly number[]): void {
  it(name, () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    const found: number[] = [];
    const refresh = new QuietRefresh(() => found.push(Date.now() - 1_000_000));
    try {
      for (const step of steps) {
        if (typeof step === 'number') mock.timers.tick(step);
        else if (step === 'change') refresh.request();
        else if (step === 'reveals') refresh.flush();
        else if (step === 'roots') {
          refresh.asked();
          refresh.gave('open', true);
          refresh.gave('shut', false);
        } else if (step.startsWith('closes ')) refresh.closed(step.slice('closes '.length));
        else refresh.asked(step.slice('rows of '.length));
      }
      assert.deepEqual(found, refreshed);
    } finally {
      refresh.dispose();
      mock.timers.reset();
    }
  });
}

describe('the refresh of a tree', () => {
  check('comes at once while nothing is requested', ['change', 'change'], [0, 0]);
  check('waits for a quiet moment', ['roots', 'rows of open', 'change', 'change', 249, 1, 1000], [250]);
  check('waits for the rows of an open row', ['roots', 'change', 1000, 'rows of open', 249, 1, 1000], [1250]);
  check('does not wait for those of a closed row', ['roots', 'closes open', 'change', 250], [250]);
  check(
    'remembers what a person closed and opened',
    ['roots', 'closes open', 'rows of shut', 'change', 250, 'roots', 'change', 1000, 'rows of shut', 250],
    [250, 1500],
  );
  check(
    'comes once more when the rows of an open row were lost, and takes it for closed when they do not come then',
    ['roots', 3000, 'roots', 3000, 'roots', 10_000, 'change'],
    [3000, 16_000],
  );
  check('comes before a row is revealed, if it waits', ['reveals', 'roots', 'change', 10, 'reveals', 5000], [10]);
  check('comes once more each time', ['roots', 3000, 'roots', 'rows of open', 250, 'roots', 3000], [3000, 6250]);
});
