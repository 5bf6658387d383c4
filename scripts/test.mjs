// npm test: installs what is missing and runs every suite, or the ones that are named: npm test -- unit lsp host:dev-web
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/root.mjs';
import { say } from './lib/run.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { allSuites } from './lib/suites.mjs';
import { ensureChromium } from './host/chromium.mjs';
import { installHost } from './host/install.mjs';
import { ensureLibreOffice } from './host/libreoffice.mjs';
import { ensureNeovim } from './host/neovim.mjs';

await runScript(async () => {
  process.chdir(root);
  const wanted = suitesNamed(process.argv.slice(2));
  const needs = (/** @type {RegExp} */ pattern) => wanted.some(({ name }) => pattern.test(name));
  await ensureDependencies();
  if (needs(/^(host|ui|webview)/)) await ensureChromium();
  if (needs(/^(host|ui)/)) await installHost();
  if (needs(/^cli/)) await ensureLibreOffice();
  if (needs(/^lsp/)) await ensureNeovim();
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const rows = [];
  const take = (
    /** @type {import('./lib/suites.mjs').Suite} */ { name },
    /** @type {import('./lib/suites.mjs').Counts} */ counts,
    /** @type {number} */ start,
  ) => {
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
    rows.push(
      `${counts.failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(14)} ${summary(counts)}${counts.again ? `, ${counts.again} tried again` : ''} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
    );
  };
  /** Runs a suite beside others; what it printed comes when it ends. @param {import('./lib/suites.mjs').Suite} suite */
  const quietly = async (suite) => {
    const start = performance.now();
    say(`\n=== ${suite.name}: ${suite.what} (beside others; printed when it ends)`);
    const counts = await suite.run(false);
    say(`\n=== ${suite.name}: ${suite.what}\n${counts.output ?? ''}`);
    take(suite, counts, start);
  };
  /** @type {Promise<void>[]} */
  const aside = [];
  for (const batch of batches(wanted)) {
    const suite = /** @type {import('./lib/suites.mjs').Suite} */ (batch[0]);
    if (suite.aside && wanted.length > 1) {
      aside.push(quietly(suite));
      continue;
    }
    if (suite.alone) await Promise.all(aside.splice(0));
    if (batch.length > 1) {
      await Promise.all(batch.map(quietly));
      continue;
    }
    const start = performance.now();
    say(`\n=== ${suite.name}: ${suite.what}`);
    take(suite, await suite.run(), start);
  }
  await Promise.all(aside);
  say(`\n${rows.join('\n')}\n`);
  say(summary(total));
  if (total.failed > 0) process.exitCode = 1;
});

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

/** Suites that run at the same time stand together, all others alone. @param {import('./lib/suites.mjs').Suite[]} suites */
function batches(suites) {
  /** @type {import('./lib/suites.mjs').Suite[][]} */
  const all = [];
  for (const suite of suites) {
    const last = all.at(-1);
    if (suite.together && last?.[0]?.together) last.push(suite);
    else all.push([suite]);
  }
  return all;
}

/** @param {import('./lib/suites.mjs').Counts} counts */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
