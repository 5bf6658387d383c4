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
  const take = (/** @type {import('./lib/suites.mjs').Suite} */ { name }, /** @type {import('./lib/suites.mjs').Counts} */ counts, /** @type {number} */ start) => {
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
    rows.push(`${counts.failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(14)} ${summary(counts)} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  };
  /** @type {Promise<void>[]} */
  const aside = [];
  for (const suite of wanted) {
    const start = performance.now();
    if (suite.aside && wanted.length > 1) {
      say(`\n=== ${suite.name}: ${suite.what} (beside the next ones; printed when it ends)`);
      aside.push(suite.run(false).then((counts) => {
        say(`\n=== ${suite.name}: ${suite.what}\n${counts.output ?? ''}`);
        take(suite, counts, start);
      }));
      continue;
    }
    if (suite.alone) await Promise.all(aside.splice(0));
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
  if (unknown) throw new Stop(`There is no suite ${unknown}.`, `name some of: ${all.map(({ name }) => name).join(', ')}.`);
  if (names.length === 0) return all;
  const packed = names.some((name) => /vsix|contents/.test(name));
  return all.filter(({ name }) => names.includes(name) || name === 'build' || (name === 'package' && packed));
}

/** @param {import('./lib/suites.mjs').Counts} counts */
function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
