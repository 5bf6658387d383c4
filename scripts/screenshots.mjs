// node scripts/screenshots.mjs: the pictures of the README, taken of the packed extension in a real VS Code.
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/root.mjs';
import { run, say, tail } from './lib/run.mjs';
import { runScript, Stop } from './lib/stop.mjs';

const wanted = /** @type {const} */ (['light', 'dark', 'high-contrast']);

await runScript(async () => {
  process.chdir(root);
  await ensureDependencies();
  const names = process.argv.slice(2).length > 0 ? wanted.filter((each) => process.argv.includes(each)) : wanted;
  const packed = await run(process.execPath, ['scripts/package.mjs']);
  if (packed.code !== 0) throw new Stop(tail(packed.output), 'see that npm run package works.');
  const { installHost } = await import('./host/install.mjs');
  const { installedExtension } = await import('./host/extension.mjs');
  await installedExtension(await installHost());
  for (const theme of names) await take(theme);
});

/** @param {(typeof wanted)[number]} theme */
async function take(theme) {
  const { openWorkbench } = await import('./host/workbench.mjs');
  const { findWebview, goToLine, openFile, openProblems, openView, runCommand, screenshot } = await import('./host/page.mjs');
  const settings = { 'editor.minimap.enabled': false, 'window.menuBarVisibility': 'hidden', 'workbench.layoutControl.enabled': false };
  const { page, close } = await openWorkbench({ extension: 'vsix', theme, settings, size: { width: 1360, height: 850 } });
  try {
    await openView(page, 'SOC 2');
    await openFile(page, 'AC-03.yaml');
    await page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').first().waitFor();
    await runCommand(page, 'SOC 2: Open System Description Preview');
    const preview = await findWebview(page, '#outline-list li');
    await preview.locator('h2, h3').first().waitFor();
    await openProblems(page);
    await page.locator('.tab', { hasText: 'AC-03.yaml' }).first().click();
    await goToLine(page, 3, 12);
    await page.mouse.move(640, 400);
    await page.waitForTimeout(1000);
    const path = await screenshot(page, join(root, 'media', 'screenshots', `${theme}.png`));
    say(`${relative(root, path)}: ${Math.round(statSync(path).size / 1024)} KB`);
  } finally {
    await close();
  }
}
