// npm test: installs what is missing and runs every suite, or the named suites: npm test -- unit lsp host:dev-web
// With --strict a file that passed only in its second run (flaky) counts as failed.
import { failuresIn, isGood, rowOf, sumOf, summary } from './lib/counts.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inLanes } from './lib/lanes.mjs';
import { root } from './lib/root.mjs';
import { say } from './lib/run.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { allSuites } from './lib/suites.mjs';
import { ensureChromium } from './host/chromium.mjs';
import { installHost } from './host/install.mjs';
import { ensureLibreOffice } from './host/libreoffice.mjs';
import { ensureNeovim } from './host/neovim.mjs';

/** @typedef {import('./lib/suites.mjs').Suite} Suite */
/** @typedef {import('./lib/counts.mjs').Counts} Counts */

/** How many jobs run at a time: enough for two cores, and few enough that a window gets processor time. */
const lanes = 2;

await runScript(async () => {
  process.chdir(root);
  const words = process.argv.slice(2);
  const strict = words.includes('--strict');
  const wanted = suitesNamed(words.filter((word) => word !== '--strict'));
  await install(wanted);
  /** @type {{suite: Suite, counts: Counts, seconds: number, failures: string[]}[]} */
  const ended = [];
  for (const stage of new Set(wanted.map((suite) => suite.stage)))
    ended.push(...(await runStage(wanted.filter((suite) => suite.stage === stage))));
  for (const { suite, counts, failures } of ended)
    for (const each of new Set(failures)) say(`${counts.failed > 0 ? 'FAILED' : 'FLAKY '} ${suite.name}: ${each}`);
  say(`\n${ended.map(({ suite, counts, seconds }) => rowOf(suite.name, counts, seconds, strict)).join('\n')}\n`);
  const total = sumOf(ended.map(({ counts }) => counts));
  say(summary(total));
  if (!isGood(total, strict)) process.exitCode = 1;
});

/** Programs that the suites need and that are missing. @param {readonly Suite[]} wanted */
async function install(wanted) {
  const needs = (/** @type {RegExp} */ pattern) => wanted.some(({ name }) => pattern.test(name));
  await ensureDependencies();
  if (needs(/^(host|ui|webview)/)) await ensureChromium();
  if (needs(/^(host|ui)/)) await installHost();
  if (needs(/^cli/)) await ensureLibreOffice();
  if (needs(/^lsp/)) await ensureNeovim();
}

/**
 * Runs the jobs of suites that are independent of each other, a few at a time. The output of a suite is printed when
 * all its jobs have ended; a job that runs alone prints it at once. Seconds of a suite: from the start of its first job
 * to the end of its last.
 * @param {readonly Suite[]} suites
 */
async function runStage(suites) {
  const show = suites.flatMap(({ jobs }) => jobs).length === 1;
  const runs = suites.map((suite) => ({
    suite,
    start: 0,
    seconds: 0,
    left: suite.jobs.length,
    /** @type {(Counts & {output?: string})[]} */
    results: [],
  }));
  const jobs = runs.flatMap((run) =>
    run.suite.jobs.map((job) => async () => {
      run.start ||= performance.now();
      if (show) say(heading(run.suite));
      run.results.push(await job(show).catch(failedJob));
      run.seconds = (performance.now() - run.start) / 1000;
      run.left -= 1;
      if (run.left > 0 || show) return;
      say(`${heading(run.suite)}\n${run.results.map(({ output }) => output ?? '').join('\n')}`);
    }),
  );
  await inLanes(lanes, jobs);
  return runs.map(({ suite, seconds, results }) => ({
    suite,
    counts: sumOf(results),
    seconds,
    failures: results.flatMap(({ output }) => failuresIn(output ?? '')),
  }));
}

/** A job that could not run counts as one failure, and its reason is printed with its suite. @param {unknown} error */
function failedJob(error) {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(output);
  return { passed: 0, failed: 1, skipped: 0, flaky: [], output };
}

/** @param {Suite} suite */
function heading({ name, what }) {
  return `\n=== ${name}: ${what}`;
}

/** @param {string[]} names */
function suitesNamed(names) {
  const all = allSuites();
  const unknown = names.find((name) => !all.some((suite) => suite.name === name));
  if (unknown)
    throw new Stop(`There is no suite ${unknown}.`, `name some of: ${all.map(({ name }) => name).join(', ')}.`);
  if (names.length === 0) return all;
  const packed = names.some((name) => /vsix|contents/.test(name));
  return all.filter(({ name }) => names.includes(name) || name === 'build' || (name === 'package' && packed));
}
