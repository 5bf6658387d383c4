// node scripts/screenshots.mjs [THEME ...]: takes the pictures of the README, and pictures of preview
// and report for review, of the packed extension in a real VS Code.
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { root } from './lib/root.mjs';
import { run, say, tail } from './lib/run.mjs';
import { runScript, Stop } from './lib/stop.mjs';

const wanted = /** @type {const} */ (['light', 'dark', 'high-contrast', 'high-contrast-light']);
/** The themes of the README come first; the fourth is only for review. */
const shown = wanted.slice(0, 3);
const plain = {
  'editor.inlayHints.enabled': 'on',
  'editor.minimap.enabled': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.enabled': false,
};

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
  if (shown.includes(theme))
    await inWindow(theme, { width: 1360, height: 850 }, async (page, save) => {
      const { findWebview, goToLine, openFile, openProblems, openView, runCommand } = await import('./host/page.mjs');
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
      await save(theme);
    });
  await inWindow(theme, { width: 1360, height: 850 }, async (page, save) =>
    takePreview(page, (name) => save(`${theme}-${name}`)),
  );
  await inWindow(theme, { width: 1360, height: 850 }, async (page, save) =>
    takeSidebar(page, (name) => save(`${theme}-${name}`)),
  );
  await inWindow(
    theme,
    { width: 1360, height: 850 },
    async (page, save) => takeWelcome(page, (name) => save(`${theme}-${name}`)),
    join(root, 'docs'),
  );
}

/**
 * The three views by themselves, wide enough to be read: rows opened, a filter, the explanation of a criterion, the
 * status bar's dashboard.
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} save
 */
export async function takeSidebar(page, save) {
  const { answerBox, openView, pick, runCommand } = await import('./host/page.mjs');
  await openView(page, 'SOC 2');
  const row = (/** @type {string} */ label) =>
    page.locator(`.sidebar .monaco-list-row[aria-label^="${label}"]`).first();
  const only = async (/** @type {string} */ name) => {
    for (const each of ['Criteria', 'Controls', 'Due']) {
      const header = page.locator('.sidebar .pane-header', { hasText: each }).first();
      if (((await header.getAttribute('aria-expanded')) === 'true') !== (each === name)) await header.click();
    }
    await page.mouse.move(1000, 400);
    await page.waitForTimeout(600);
  };
  await row('A1.1,').waitFor();
  await page.waitForTimeout(500);
  await save('views');
  await only('Controls');
  await row('Control AC-03').click();
  await page.waitForTimeout(800);
  await save('controls');
  await only('Due');
  await save('due');
  await runCommand(page, 'SOC 2: Show Points of Focus');
  await runCommand(page, 'SOC 2: Filter Criteria…');
  await pick(page, 'State …');
  await pick(page, 'gap');
  await page.keyboard.press('Enter');
  await only('Criteria');
  await save('criteria');
  await runCommand(page, 'SOC 2: Explain Criterion…');
  await pick(page, 'CC');
  await page.waitForTimeout(700);
  await save('explained');
  await page.keyboard.press('Escape');
  await page.locator('.part.statusbar .statusbar-item', { hasText: /SOC 2 \d/ }).hover();
  await page.waitForTimeout(1200);
  await save('status');
  await page.mouse.move(1000, 400);
  await runCommand(page, 'SOC 2: Show All Criteria');
  await runCommand(page, 'SOC 2: Group Controls…');
  await pick(page, 'By owner');
  await runCommand(page, 'SOC 2: What If Other Categories Were Examined…');
  await pick(page, 'Privacy');
  await page.keyboard.press('Enter');
  await only('Criteria');
  await save('criteria-what-if');
  await runCommand(page, 'SOC 2: Filter Controls…');
  await pick(page, 'Evidence …');
  await pick(page, 'missing');
  await page.keyboard.press('Enter');
  await only('Controls');
  await row('Control ').hover();
  await page.waitForTimeout(1200);
  await save('controls-filtered');
  for (const each of ['Criteria', 'Controls', 'Due Work']) {
    await runCommand(page, `SOC 2: Filter ${each}…`);
    await pick(page, 'Words');
    await answerBox(page, 'Words that a row', 'nothing says this');
  }
  for (const each of ['Criteria', 'Controls', 'Due']) {
    const header = page.locator('.sidebar .pane-header', { hasText: each }).first();
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  }
  await page.mouse.move(1000, 400);
  await page.waitForTimeout(800);
  await save('nothing-left');
}

/**
 * The views of a folder without a programme.
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} save
 */
async function takeWelcome(page, save) {
  const { openView } = await import('./host/page.mjs');
  await openView(page, 'SOC 2');
  for (const each of ['Criteria', 'Controls', 'Due']) {
    const header = page.locator('.sidebar .pane-header', { hasText: each }).first();
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  }
  await page.locator('.welcome-view-content').first().waitFor();
  await page.waitForTimeout(500);
  await save('welcome');
}

/**
 * The preview by itself: outline, a problem's popover, what-if, and the report.
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<void>} save
 */
async function takePreview(page, save) {
  const { findWebview, openFile, openView, runCommand } = await import('./host/page.mjs');
  await openView(page, 'SOC 2');
  await openFile(page, 'AC-03.yaml');
  await page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').first().waitFor();
  await page.keyboard.press('ControlOrMeta+B');
  await runCommand(page, 'SOC 2: Open System Description Preview');
  const preview = await findWebview(page, '#outline-list li');
  await page.locator('.tab', { hasText: 'AC-03.yaml' }).first().click({ button: 'middle' });
  await preview.locator('.mark').first().waitFor();
  if ((await preview.locator('body.with-outline').count()) === 0) await preview.locator('#show-outline').click();
  await preview.locator('nav a', { hasText: 'Infrastructure' }).first().click();
  await page.waitForTimeout(700);
  await save('preview');
  await preview.locator('tr[data-row="AC-03"]').first().scrollIntoViewIfNeeded();
  await preview.locator('.mark[data-of="AC-03"]').first().hover();
  await preview.locator('.popover').waitFor();
  await page.waitForTimeout(300);
  await save('problem');
  await preview.locator('#what-if').click();
  await preview.locator('#what-if-panel vscode-radio').first().click();
  await preview.locator('#what-if-banner').waitFor();
  await preview.locator('nav a').first().click();
  await page.waitForTimeout(500);
  await save('what-if');
  await runCommand(page, 'SOC 2: Open Report Preview');
  const report = await findWebview(page, '.banner[role=note]');
  await report.locator('h2').first().waitFor();
  await page.waitForTimeout(1000);
  await save('report');
}

/**
 * @param {(typeof wanted)[number]} theme @param {{width: number, height: number}} size
 * @param {(page: import('playwright-core').Page, save: (name: string) => Promise<void>) => Promise<void>} work
 * @param {string} [workspace] another folder than the example
 */
async function inWindow(theme, size, work, workspace) {
  const { openWorkbench } = await import('./host/workbench.mjs');
  const { screenshot } = await import('./host/page.mjs');
  const { page, close } = await openWorkbench({
    extension: 'vsix',
    theme,
    settings: plain,
    size,
    ...(workspace ? { workspace } : {}),
  });
  try {
    await work(page, async (name) => {
      const path = await screenshot(page, name === theme ? join(root, 'media', 'screenshots', `${name}.png`) : name);
      say(`${relative(root, path)}: ${Math.round(statSync(path).size / 1024)} KB`);
    });
  } finally {
    await close();
  }
}
