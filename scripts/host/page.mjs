// What a person does in a window of VS Code.
import { mkdirSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { root } from '../lib/root.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

const input = '.quick-input-widget:not(.hidden) input.input';
const shortly = { timeout: 2500 };

/**
 * Runs a command through the command palette by its exact title, category included.
 * @param {Page} page
 * @param {string} title
 */
export function runCommand(page, title) {
  return throughQuickInput(page, 'F1', `>${title}`, () => pick(page, title, shortly));
}

/** Shows a container of the activity bar by its title. @param {Page} page @param {string} title */
export async function openView(page, title) {
  const item = page.locator(`.activitybar .action-item:has(a[aria-label^="${title}"])`).first();
  await item.waitFor();
  if (!(await item.getAttribute('class'))?.includes('checked')) await item.click();
  await page.locator('.sidebar .composite.title, .sidebar .pane-header').first().waitFor();
}

/**
 * Opens a file through Quick Open, and waits until its text is there: its tab is there sooner.
 * @param {Page} page
 * @param {string} path relative to the workspace
 */
export async function openFile(page, path) {
  const name = path.split('/').at(-1) ?? path;
  await throughQuickInput(page, 'ControlOrMeta+P', path, () => pick(page, name, shortly));
  await page.locator(`.tab.active[aria-label^="${name}"], .tab.active[data-resource-name="${name}"]`).first().waitFor();
  await page.locator(`.editor-group-container.active .monaco-editor[data-uri$="/${name}"]`).first().waitFor();
}

/** Puts the cursor of the active editor at a place, both one-based. @param {Page} page @param {number} line */
export function goToLine(page, line, column = 1) {
  return throughQuickInput(page, 'Control+G', `:${line}:${column}`, () => page.locator(input).press('Enter', shortly));
}

/**
 * Chooses from the context menu; tries again when a menu that has just opened ignored the click.
 * @param {Page} page
 * @param {import('playwright-core').Locator} on
 * @param {string} entry
 */
export async function chooseFromMenu(page, on, entry) {
  const item = page.getByRole('menuitem', { name: entry }).first();
  await on.click({ button: 'right' });
  await item.waitFor();
  for (let tries = 0; tries < 20 && (await item.isVisible()); tries++) {
    await item.click({ timeout: 1000 }).catch(() => undefined);
    await item.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
  }
  await item.waitFor({ state: 'hidden', timeout: 1000 });
}

/**
 * Waits for the box of a question by its message, then answers; without a text it accepts the proposed answer.
 * @param {Page} page
 * @param {string} message
 * @param {string} [text]
 */
export async function answerBox(page, message, text) {
  await page.locator('.quick-input-widget:not(.hidden) .quick-input-message', { hasText: message }).waitFor();
  if (text !== undefined) await page.locator(input).fill(text);
  await page.locator(input).press('Enter');
}

/**
 * Chooses the entry of the open list whose label contains `label`.
 * @param {Page} page
 * @param {string} label
 * @param {{timeout?: number}} [wait]
 */
export async function pick(page, label, wait) {
  const row = page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ has: page.locator('.quick-input-list-label, .label-name').filter({ hasText: label }) })
    .first();
  await row.waitFor(wait);
  await row.click(wait);
}

/**
 * Opens the box at the top by its key, fills it and takes the choice. Repeats everything when the box was closed
 * because a part of the window that was still opening took the focus.
 * @param {Page} page
 * @param {string} key
 * @param {string} text
 * @param {() => Promise<void>} choose
 */
async function throughQuickInput(page, key, text, choose) {
  const box = page.locator(input);
  const once = async () => {
    await box.waitFor({ state: 'hidden', timeout: 500 }).catch(() => undefined); // the box of the previous choice is still closing
    if (!(await box.isVisible())) await page.keyboard.press(key);
    await box.fill(text, shortly);
    await choose();
  };
  for (let tries = 0; tries < 8; tries++)
    if (
      await once().then(
        () => true,
        () => false,
      )
    )
      return;
  await once();
}

/**
 * Opens the quick fixes at the cursor, tries again while there are none yet, and chooses the first that contains
 * `text`.
 * @param {Page} page
 * @param {string} text
 */
export async function chooseQuickFix(page, text) {
  const choice = page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
  for (let tries = 0; tries < 10 && !(await choice.isVisible()); tries++) {
    await page.keyboard.press('ControlOrMeta+.');
    await choice.waitFor({ timeout: 3000 }).catch(() => page.keyboard.press('Escape'));
  }
  await choice.click();
}

/** The text of the active editor as the screen shows it, line by line. @param {Page} page */
export async function visibleText(page) {
  const lines = await page.locator('.editor-group-container.active .view-lines .view-line').evaluateAll((all) =>
    all
      .map((line) => ({
        top: parseFloat(/** @type {HTMLElement} */ (line).style.top),
        text: (line.textContent ?? '').replaceAll('\u00a0', ' '),
      }))
      .sort((a, b) => a.top - b.top),
  );
  return lines.map((line) => line.text).join('\n');
}

/**
 * Opens the Problems view with a filter and returns the rows of its list, of which only the visible rows exist. Waits
 * until the filter is applied, a moment after it was typed: rows that move under the mouse take no click.
 * @param {Page} page
 */
export async function openProblems(page, filter = '') {
  if ((await page.locator('.markers-panel').count()) === 0) await page.keyboard.press('ControlOrMeta+Shift+M');
  await page.locator('.markers-panel').waitFor();
  await page.locator('.part.panel .viewpane-filter input').first().fill(filter);
  const shownOfAll = page.locator('.part.panel .viewpane-filter-badge').first();
  await shownOfAll.waitFor({ state: filter === '' ? 'hidden' : 'visible' });
  return page.locator('.markers-panel .monaco-list-row');
}

/**
 * The document inside a webview: the first whose title contains `what`, or that has an element with that id, or that
 * matches it as a selector. Waits until VS Code shows it: a document is loaded in a frame out of sight, which takes the
 * place of the one before.
 * @param {Page} page @param {string} what @returns {Promise<Frame>}
 */
export async function findWebview(page, what, timeoutMs = 90_000) {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await page.waitForTimeout(100)) {
    for (const frame of page.frames()) {
      if (!frame.url().includes('/webview/browser/pre/fake.html')) continue;
      if (await isShown(frame, what).catch(() => false)) return frame;
    }
  }
  throw new Error(`No webview with ${what} in ${timeoutMs} ms; there are ${page.frames().length - 1} frames.`);
}

/** Whether a frame fits, and is in sight. @param {Frame} frame @param {string} what */
async function isShown(frame, what) {
  if (!(await frame.evaluate(fits, what))) return false;
  const element = await frame.frameElement();
  const outer = await frame.parentFrame()?.frameElement();
  return (await element.isVisible()) && (await outer?.isVisible()) !== false;
}

/** Runs inside the page. @param {string} what */
function fits(what) {
  if (document.title.includes(what) || document.getElementById(what)) return true;
  try {
    return document.querySelector(what) !== null;
  } catch {
    return false;
  }
}

/**
 * Saves a picture of the window.
 * @param {Page} page
 * @param {string} name below .vscode-test/screenshots, or an absolute path
 */
export async function screenshot(page, name) {
  const path = isAbsolute(name) ? name : join(root, '.vscode-test', 'screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
  return path;
}

/** What stands in a window, for who has no picture of it. @param {Page} page */
export async function inWords(page) {
  const pages = page
    .frames()
    .slice(1)
    .map(async (frame) => {
      const box = await (await frame.frameElement()).boundingBox();
      return `${await frame.title()} ${box ? `${box.width}x${box.height}` : 'hidden'}`;
    });
  const [tabs, focus] = await page.evaluate(tabsAndFocus);
  const all = {
    tabs,
    focus: [focus],
    pages: await Promise.all(pages.map((each) => each.catch(String))),
    notifications: await page.locator('.notification-list-item').allInnerTexts(),
    filters: await page.locator('.viewpane-filter-badge').allInnerTexts(),
  };
  return Object.entries(all)
    .map(([what, words]) => `      in the window: ${what}: ${words.join(' | ')}`)
    .join('\n');
}

/** Runs inside the page. @returns {[string[], string]} */
function tabsAndFocus() {
  const tabs = [...document.querySelectorAll('.tab')];
  const { tagName, className, ariaLabel } = document.activeElement ?? document.body;
  return [
    tabs.map((tab) => `${tab.classList.contains('active') ? '*' : ''}${tab.ariaLabel}`),
    `${tagName} ${className} ${ariaLabel ?? ''}`,
  ];
}
