/**
 * The result of a run of tests. `flaky`: files that failed and passed when they were run again in a fresh window.
 * @typedef {{passed: number, failed: number, skipped: number, flaky: string[]}} Counts
 */
/** @typedef {{code: number, output: string}} Done a program that has ended, with all that it printed */

// eslint-disable-next-line no-control-regex
const colours = /\u001b\[[0-9;]*m/g;

/**
 * The counts in mocha's closing lines. A run that failed without naming a failure, or ran nothing, counts as one
 * failure.
 * @param {Done} done
 * @returns {Counts}
 */
export function counted({ code, output }) {
  const plain = output.replace(colours, '');
  const last = (/** @type {string} */ word) =>
    Number([...plain.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].at(-1)?.[1] ?? 0);
  const [passed, failing, skipped] = [last('passing'), last('failing'), last('pending')];
  const unnamed = failing === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: failing + unnamed, skipped, flaky: [] };
}

/**
 * The failures that an output names, in the closing lines of mocha or in those of the extension host: the titles from
 * the outermost suite to the test, the first line of the message, and what of a window was waited for.
 * @param {string} output
 */
export function failuresIn(output) {
  const plain = output.replace(colours, '');
  const inHost = [...plain.matchAll(/^ {2}FAIL (.+)\n(.*)$/gm)].map(
    ([, title, message]) => `${title}: ${(message ?? '').trim()}`,
  );
  const closing = plain.split(/^\s*\d+ failing\s*$/m).slice(1);
  const closed = closing.flatMap((part) =>
    part
      .split(/^ {2}\d+\) /m)
      .slice(1)
      .map((entry) => {
        const lines = entry.split('\n').map((line) => line.trim());
        const end = lines.findIndex((line) => line.endsWith(':'));
        const titles = lines.slice(0, end + 1).join(' › ');
        const told = lines.slice(end + 1);
        const awaited = told.find((line) => line.startsWith('- waiting for '));
        return [`${titles} ${told.find((line) => line !== '') ?? ''}`.trim(), awaited].filter(Boolean).join(' ');
      }),
  );
  return [...inHost, ...closed];
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sumOf(all) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => all.reduce((total, each) => total + each[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    flaky: all.flatMap(({ flaky }) => flaky),
  };
}

/**
 * Runs a file of tests, and once more when it fails. The second run must share nothing with the first, since changes
 * that a test made there would make it fail again. A file that passes then is reported as flaky.
 * @param {string} name
 * @param {() => Promise<Done>} run
 * @returns {Promise<Counts & {output: string}>}
 */
export async function atMostTwice(name, run) {
  const first = await run();
  const counts = counted(first);
  if (counts.failed === 0) return { ...counts, output: first.output };
  const second = await run();
  const output = `${first.output}\n${name} failed, and is run again in a fresh window.\n${second.output}`;
  const again = counted(second);
  return { ...again, flaky: again.failed === 0 ? [name] : [], output };
}

/** Whether a run passed. `strict`: flaky files count as failed too. @param {Counts} counts @param {boolean} strict */
export function isGood({ failed, flaky }, strict) {
  return failed === 0 && !(strict && flaky.length > 0);
}

/**
 * A row of the closing table.
 * @param {string} name @param {Counts} counts @param {number} seconds @param {boolean} strict
 */
export function rowOf(name, counts, seconds, strict) {
  const word = isGood(counts, strict) ? 'ok    ' : 'FAILED';
  return `${word} ${name.padEnd(14)} ${summary(counts)} (${seconds.toFixed(1)} s)`;
}

/** @param {Counts} counts */
export function summary({ passed, failed, skipped, flaky }) {
  const parts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (flaky.length > 0) parts.push(`flaky: ${flaky.join(', ')}`);
  return parts.join(', ');
}
