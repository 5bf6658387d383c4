// What F5 waits for (.vscode/tasks.json): installs what is missing and builds with source maps, not minified.
// node scripts/debug-build.mjs           the extension
// node scripts/debug-build.mjs unit      only the unit tests
// node scripts/debug-build.mjs host      the extension and the host suite, and a workspace that the suite may change
// node scripts/debug-build.mjs --watch   the extension, again after each change
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { extensionBundles } from './lib/extension-bundles.mjs';
import { root } from './lib/root.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/** The bundles for each target. @type {Record<string, readonly string[]>} */
const bundlesFor = { extension: extensionBundles, unit: ['unit'], host: [...extensionBundles, 'host'] };

await runScript(async () => {
  process.chdir(root);
  const words = process.argv.slice(2);
  const options = words.filter((word) => word.startsWith('--'));
  const [what = 'extension'] = words.filter((word) => !word.startsWith('--'));
  const bundles = bundlesFor[what];
  if (!bundles) throw new Stop(`There is no ${what} to build.`, `name one of ${Object.keys(bundlesFor).join(', ')}.`);
  await ensureDependencies();
  if (what === 'host') copyExample();
  // The build reads its own command line. It is loaded only now, since it needs the packages that were just installed.
  process.argv.splice(2, words.length, '--dev', '--only', bundles.join(','), ...options);
  await import('../esbuild.config.mjs');
});

/** The workspace of the host suite: it is a copy, because tests change it. */
function copyExample() {
  const folder = join(root, '.vscode-test', 'debug', 'larkspur-draft');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'examples', 'larkspur-draft'), folder, { recursive: true });
}
